import { createServer } from 'node:net';
import { OpsError } from '@opsaicortex/core';

/**
 * Makes sure that a port can be listened on, before anything slow is started.
 * @throws OpsError `unavailable` when it is taken, `configuration` when it cannot be had at all
 */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(toListenError(port, host, error)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The sentence for a port that could not be listened on. */
export function toListenError(port: number, host: string, error: unknown): OpsError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const options = { adapter: 'server', cause: error };
  if (code === 'EADDRINUSE') {
    const advice = 'stop the process that listens on it, or set PORT to another one.';
    return new OpsError('unavailable', `Port ${port} is taken: ${advice}`, options);
  }
  return new OpsError(
    'configuration',
    `HOST ${host}, PORT ${port} cannot be listened on (${code}).`,
    options,
  );
}
