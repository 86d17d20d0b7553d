import {
  type Adapter,
  type AdapterKind,
  createCallContext,
  OpsError,
  type OpsErrorCode,
} from '@opsaicortex/core';
import type { Assembly } from '../assemble.js';
import { type CheckResult, checkTimeoutMs, fine, problem } from './check-result.js';

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
  if (adapter.checkHealth === undefined) return fine(name, 'nothing to test');
  try {
    const signal = AbortSignal.timeout(checkTimeoutMs);
    await adapter.checkHealth(createCallContext({ idempotencyKey: 'doctor', signal }));
    const more = adapter.kind === 'sink' ? `; "opsaicortex send-test ${adapter.name}" tests the channel` : '';
    return fine(name, `answers, and accepts the credentials${more}`);
  } catch (error) {
    return explain(name, error);
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

function explain(name: string, error: unknown): CheckResult {
  if (!OpsError.isInstance(error)) {
    const detail = `no answer within ${checkTimeoutMs / 1000} s, or an unexpected failure`;
    return problem(name, detail, 'Check the address, the network and the proxy.');
  }
  return problem(
    name,
    `${error.code}: ${error.message}`,
    advice[error.code] ?? "Look at the vendor's status page.",
  );
}
