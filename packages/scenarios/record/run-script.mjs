import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { temporary, workspace } from './machine.mjs';

/** Runs a step's script as the runner does, calls `onLine` for each line as it arrives, and returns the exit code. */
export async function runScript({ script, identifier, environment, shell = ['bash', '-e'], onLine }) {
  const file = `${temporary}/${identifier}.sh`;
  writeFileSync(file, `${script}\n`);
  const [command, ...flags] = shell;
  const child = spawn(`/usr/bin/${command}`, [...flags, file], {
    cwd: workspace,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  for (const stream of [child.stdout, child.stderr]) readLines(stream, onLine);
  const [code, signal] = await ended;
  if (signal !== null) throw new Error(`The step's shell itself was ended by ${signal}.`);
  return code;
}

/** The runner reads lines as .NET does: a lone carriage return ends a line too, so a progress bar becomes many. */
function readLines(stream, onLine) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (chunk) => {
    const parts = (rest + decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop();
    parts.forEach(onLine);
  });
  stream.on('end', () => {
    rest += decoder.end();
    if (rest !== '') onLine(rest.replace(/\r$/, ''));
  });
}
