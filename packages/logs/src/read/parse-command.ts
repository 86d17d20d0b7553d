import type { LogCommand } from './log-line.js';

const known: Readonly<Record<string, LogCommand>> = {
  group: 'group',
  endgroup: 'endgroup',
  error: 'error',
  warning: 'warning',
  notice: 'notice',
  debug: 'debug',
  command: 'command',
  section: 'section',
};
const bracketed = /^##\[([a-z-]+)\]/;
const workflowCommand = /^::([a-z-]+)(?: [^:]*(?::[^:]+)*)?::/;

/** Which runner command the line is: `##[error]…` as the log shows it, `::error::…` as a program printed it. */
export function parseCommand(text: string): LogCommand | undefined {
  const shown = bracketed.exec(text)?.[1];
  if (shown !== undefined) return known[shown] ?? 'other';
  const printed = workflowCommand.exec(text)?.[1];
  return printed === undefined ? undefined : known[printed];
}
