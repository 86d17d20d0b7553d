import { spawn } from 'node:child_process';

/** The package manager's version, in one place. Fetched by npx: nothing has to be installed by hand. */
const pnpm = 'pnpm@12.21.0';

/** Runs a command and resolves with its exit code and what it printed; `quiet` keeps the output to itself. */
export function run(command, commandArguments, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...options,
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code: code ?? (signal ? 1 : 0), output: Buffer.concat(output).toString() }),
    );
  });
}

/** Like `run`, and throws with the output when it fails. */
export async function runOrThrow(command, commandArguments, options = {}) {
  const { code, output } = await run(command, commandArguments, options);
  if (code !== 0)
    throw new Error(`${command} ${commandArguments.join(' ')} ended with exit code ${code}.\n${output}`);
  return output;
}

export const runPnpm = (commandArguments, options) =>
  runOrThrow('npx', ['-y', pnpm, ...commandArguments], options);
