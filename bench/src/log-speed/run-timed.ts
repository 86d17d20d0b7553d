import { spawn } from 'node:child_process';

/** A finished program. */
export interface TimedRun {
  readonly milliseconds: number;
  readonly output: string;
}

/** Runs a program to its end; `undefined` when it is not installed. Its output is read and mostly thrown away. */
export function runTimed(program: string, parameters: readonly string[]): Promise<TimedRun | undefined> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const child = spawn(program, [...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (output.length < 10_000) output += chunk.toString('utf8', 0, 10_000);
    });
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve({ milliseconds: performance.now() - startedAt, output }));
  });
}
