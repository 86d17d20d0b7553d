import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../logs/read-cases.js';

const sets = ['logchunks', 'logdx-ci', 'cidiff', 'treeherder'];
/** Of a longer log, the beginning and the end: a hundred kilobytes are more than is ever kept of one. */
const MAX_CHARACTERS = 200_000;

/** The text of every log of the sets, in the order of their names. */
export function* realLogs(
  data: string,
  half: string,
): Generator<{ readonly name: string; readonly text: string }> {
  for (const set of sets) {
    const folder = join(data, set, half);
    for (const path of filesIn(folder)) {
      const text = readBytes(path).toString('utf8');
      yield { name: path.slice(data.length + 1), text: shortened(text) };
    }
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:log|txt)(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function shortened(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  return `${text.slice(0, MAX_CHARACTERS / 2)}\n${text.slice(-MAX_CHARACTERS / 2)}`;
}
