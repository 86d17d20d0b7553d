import { OpsError } from '@opsaicortex/core';

/** What the command's exit code says. */
export const exitCodes = {
  done: 0,
  /** Something failed, such as a service that does not answer or a port that is taken. */
  failed: 1,
  /** The configuration or the data directory must be changed (EX_CONFIG of sysexits). */
  configuration: 78,
} as const;

/** The exit code for an error. */
export function toExitCode(error: unknown): number {
  return OpsError.isInstance(error) && error.code === 'configuration'
    ? exitCodes.configuration
    : exitCodes.failed;
}

/** The sentence for an error: ours without their prefix, anything else with its message. */
export function toSentence(error: unknown): string {
  if (OpsError.isInstance(error)) return error.message.replace(/^\[server\] /, '');
  return error instanceof Error ? error.message : String(error);
}
