import type { OpenStep } from './open-step.js';

const MAX_COMMANDS = 50;

/** Notes that a command of the step begins; the one before ends above it. */
export function addCommand(step: OpenStep, text: string, line: number): void {
  const { commands } = step;
  step.outputEnd = undefined;
  const last = commands.at(-1);
  if (last && last.lastLine === last.firstLine) last.lastLine = Math.max(last.firstLine, line - 1);
  // The first one names the step, the newest ones may have failed.
  if (commands.length >= MAX_COMMANDS) commands.splice(1, 1);
  commands.push({ text, firstLine: line, lastLine: line, exitCode: undefined });
}

/** Notes with what code the newest command of the step ended, in the line above. */
export function endCommand(step: OpenStep, code: number, line: number): void {
  const command = step.commands.at(-1);
  if (command === undefined) return;
  command.exitCode ??= code;
  command.lastLine = Math.max(command.firstLine, line - 1);
}
