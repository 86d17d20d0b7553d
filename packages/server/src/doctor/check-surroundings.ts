import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Environment } from '../config/environment.js';
import { leastFreeBytes, readFreeBytes } from '../health/health-checks.js';
import { toTracingOptions } from '../tracing/tracing-options.js';
import { type CheckResult, fine, note, problem, toCode } from './check-result.js';

/** Tests the disk, the address under which others find the server, its tokens, and the collector of traces. */
export async function checkSurroundings(environment: Environment): Promise<readonly CheckResult[]> {
  const results = await Promise.all([
    checkDisk(environment),
    checkPublicURL(environment),
    checkCollector(environment),
  ]);
  return [...results.flat(), ...checkTokens(environment)];
}

/** Only an embedded server and an edge keep anything on disk. */
async function checkDisk({ DATABASE_URL, DATA_DIR }: Environment): Promise<readonly CheckResult[]> {
  if (DATABASE_URL !== undefined) return [];
  let folder = resolve(DATA_DIR);
  while (!existsSync(folder)) folder = dirname(folder);
  const bytes = await readFreeBytes(folder);
  const detail = `${Math.floor(bytes / 1_048_576)} MB free where DATA_DIR is`;
  if (bytes < leastFreeBytes) return [problem('disk', detail, 'Make room, or set DATA_DIR to another disk.')];
  return [bytes < 16 * leastFreeBytes ? note('disk', detail, 'Make room soon.') : fine('disk', detail)];
}

async function checkPublicURL({ PUBLIC_URL: base }: Environment): Promise<readonly CheckResult[]> {
  const name = 'PUBLIC_URL';
  if (base === undefined)
    return [note(name, 'is not set', 'Set it to the address under which vendors reach you.')];
  try {
    const signal = AbortSignal.timeout(5_000);
    const answer = await fetch(new URL('/healthz', base), { signal, redirect: 'manual' });
    await answer.body?.cancel();
    if (answer.status !== 200) {
      const advice =
        'Something else answers there, or a proxy stands in between: it must pass /webhooks/ on unchanged.';
      return [problem(name, `/healthz there answers ${answer.status}`, advice)];
    }
    if (base.startsWith('https:')) return [fine(name, 'leads to a running server')];
    return [note(name, 'leads to a running server, without TLS', 'Put TLS in front of it.')];
  } catch (error) {
    const advice = 'No harm while the server is not running. Else check the name, the port and the firewall.';
    return [note(name, `nobody answers there (${toCode(error)})`, advice)];
  }
}

async function checkCollector(environment: Environment): Promise<readonly CheckResult[]> {
  const options = toTracingOptions(environment);
  const name = 'traces';
  if (options === undefined) return [];
  if (typeof options === 'string') return [problem(name, 'are off', options)];
  try {
    const signal = AbortSignal.timeout(5_000);
    const headers = { ...options.headers, 'content-type': 'application/x-protobuf' };
    const answer = await fetch(options.url, { method: 'POST', body: new Uint8Array(), headers, signal });
    await answer.body?.cancel();
    if (answer.ok) return [fine(name, 'the collector takes them')];
    return [
      problem(
        name,
        `the collector answers ${answer.status}`,
        'Check the endpoint and OTEL_EXPORTER_OTLP_HEADERS.',
      ),
    ];
  } catch (error) {
    return [problem(name, `nobody answers (${toCode(error)})`, 'Check OTEL_EXPORTER_OTLP_ENDPOINT.')];
  }
}

function checkTokens({
  DATABASE_URL,
  OPSAICORTEX_ADMIN_TOKEN,
  OPSAICORTEX_CORE_URL,
  METRICS_TOKEN,
}: Environment): readonly CheckResult[] {
  if (OPSAICORTEX_CORE_URL !== undefined) return [];
  const isOff = OPSAICORTEX_ADMIN_TOKEN === undefined && DATABASE_URL !== undefined;
  return [
    ...(isOff ? [note('API', 'is off', 'Set OPSAICORTEX_ADMIN_TOKEN to turn it on.')] : []),
    ...(METRICS_TOKEN === undefined
      ? [note('/metrics', 'is open', 'Set METRICS_TOKEN where strangers reach it.')]
      : []),
  ];
}
