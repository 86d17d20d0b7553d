import { describe, expect, it } from 'vitest';
import { bytesOf } from '../testing/bytes-of.js';
import { inShort, structureOf } from '../testing/structure-of.js';
import { understandLog } from '../understand/understand-log.js';
import { samples } from './samples/all-samples.js';

describe.each(samples)('$title', ({ log, expected }) => {
  it('is told from other logs, and cut into its steps', async () => {
    const { dialect, outcome, steps, failed } = await structureOf(log);
    expect({ dialect, outcome, steps: steps.map(inShort), failed }).toEqual({
      dialect: expected.dialect,
      outcome: expected.outcome,
      steps: expected.steps,
      failed: expected.failed,
    });
  });

  it('names its commands', async () => {
    const { steps } = await structureOf(log);
    const commands = steps.flatMap((step) => step.commands ?? []);
    expect(commands.map(({ text, exitCode }) => (exitCode === undefined ? text : [text, exitCode]))).toEqual(
      expected.commands,
    );
    for (const { firstLine, lastLine } of commands) expect(lastLine).toBeGreaterThanOrEqual(firstLine);
  });

  it('needs only the lines that hold one of its keywords', async () => {
    const shown = await structureOf(log);
    const understood = await understandLog(bytesOf(log));
    expect(understood.dialect).toBe(shown.dialect);
    expect(understood.outcome).toBe(shown.outcome);
    expect(understood.exitCode).toBe(shown.failed?.exitCode);
    expect(understood.steps.map(inShort)).toEqual(shown.steps.map(inShort));
  });
});
