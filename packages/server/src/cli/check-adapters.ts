import {
  type Adapter,
  type AdapterKind,
  createCallContext,
  OpsError,
  type OpsErrorCode,
} from '@opsaicortex/core';
import type { Assembly } from '../assemble.js';

/** One thing that was tested. */
export interface CheckResult {
  readonly name: string;
  readonly isFine: boolean;
  /** What was seen, and what to do when it was not good. */
  readonly detail: string;
}

const timeoutMs = 15_000;

/** Asks every adapter whether its credentials work. */
export function checkAdapters({ pipelines }: Assembly): Promise<readonly CheckResult[]> {
  const adapters = new Set<Adapter<AdapterKind>>(
    pipelines.flatMap(({ sources, reasoner, notify }) => [
      ...sources,
      reasoner,
      ...notify.map(({ sink }) => sink),
    ]),
  );
  return Promise.all([...adapters].map(checkAdapter));
}

async function checkAdapter(adapter: Adapter<AdapterKind>): Promise<CheckResult> {
  const name = `${adapter.kind} ${toName(adapter)}`;
  if (adapter.checkHealth === undefined) return { name, isFine: true, detail: 'nothing to test' };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    await adapter.checkHealth(createCallContext({ idempotencyKey: 'doctor', signal }));
    return { name, isFine: true, detail: 'answers, and accepts the credentials' };
  } catch (error) {
    return { name, isFine: false, detail: explain(error) };
  }
}

function toName(adapter: Adapter<AdapterKind>): string {
  return 'destination' in adapter ? `${adapter.name} ${String(adapter.destination)}` : adapter.name;
}

const advice: Partial<Record<OpsErrorCode, string>> = {
  authentication: 'Check the token or key, and that it has not expired or been revoked.',
  rejected: 'The credentials work, but this is not allowed or does not exist: check permissions and names.',
  rate_limited: 'Try again later; the credentials seem to work.',
  unavailable: 'Check the address, the network and the proxy.',
  timeout: 'Check the address, the network and the proxy.',
  configuration: 'Correct the configuration.',
};

function explain(error: unknown): string {
  if (!OpsError.isInstance(error)) return `no answer within ${timeoutMs / 1000} s, or an unexpected failure`;
  return [`${error.code}: ${error.message}`, advice[error.code]].filter(Boolean).join(' ');
}
