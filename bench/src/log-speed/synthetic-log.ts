import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

/** Gives whole numbers below `limit`, the same ones for the same seed. */
type Random = (limit: number) => number;

const words =
  'app core server client router store model view util parser lexer index main config render cache queue worker stream socket'.split(
    ' ',
  );
const BATCH_LINES = 10_000;
const FAILURE_EVERY = 20_000;
const STEP_EVERY = 50_000;

/** Writes a log as GitHub's runner would: many kinds of lines, many values, a failure here and there. */
export function writeSyntheticLog(file: string, bytes: number, seed: number): void {
  const random = createRandom(seed);
  const writer = openSync(file, 'w');
  let time = Date.UTC(2026, 1, 3, 10);
  let line = 0;
  for (let left = bytes; left > 0; ) {
    const lines: string[] = [];
    for (let count = 0; count < BATCH_LINES; count += 1) {
      line += 1;
      time += random(4);
      const stamp = `${new Date(time).toISOString().slice(0, 23)}${1000 + random(9000)}Z`;
      lines.push(...textsOf(line, random).map((text) => `${stamp} ${text}\n`));
    }
    const batch = Buffer.from(lines.join(''));
    writeSync(writer, batch);
    left -= batch.length;
  }
  writeSync(writer, '2026-02-03T12:00:00.0000000Z ##[error]Process completed with exit code 1.\n');
  closeSync(writer);
}

function createRandom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
}

function textsOf(line: number, random: Random): readonly string[] {
  if (line % STEP_EVERY === 1) return ['##[group]Run npm test', 'npm test', '##[endgroup]'];
  if (line % FAILURE_EVERY === 0) return failure(random);
  return [ordinary(random)];
}

function failure(random: Random): readonly string[] {
  const word = (): string => words[random(words.length)] ?? '';
  return [
    `  1) ${word()} ${word()} handles ${word()}`,
    `AssertionError: expected ${random(99)} to be ${random(99)}`,
    `    at ${word()} (/home/runner/work/app/app/src/${word()}.ts:${random(900)}:${random(80)})`,
    '    at node:internal/process/task_queues:95:5',
    `src/${word()}.ts(${random(900)},${random(80)}): error TS2304: Cannot find name '${word()}'.`,
  ];
}

function ordinary(random: Random): string {
  const word = (): string => words[random(words.length)] ?? '';
  const hash = (length: number): string =>
    createHash('sha1')
      .update(String(random(1e9)))
      .digest('hex')
      .slice(0, length);
  const kinds: readonly (() => string)[] = [
    () =>
      `  Downloading https://registry.example.com/${word()}-${word()}/-/${word()}-${random(20)}.${random(20)}.0.tgz`,
    () =>
      `[INFO] Compiling ${random(100)} source files to /home/runner/work/app/app/${word()}/target/classes`,
    () => ` ✓ ${word()} > ${word()} handles ${word()} ${word()} (${random(100)} ms)`,
    () =>
      `\u001b[32m[${random(100)}/${random(1000)}]\u001b[0m Building CXX object src/${word()}.dir/${word()}.cc.o`,
    () => `test_${word()}.py::Test${word()}::test_${word()}[${random(100)}] PASSED [ ${random(100)}%]`,
    () =>
      `#${random(20)} ${random(900)}.${random(999)} Get:${random(900)} http://packages.example.com/debian ${word()}-${word()} amd64`,
    () => `sha256:${hash(40)}: Pulling fs layer`,
    () => `remote: Counting objects: ${random(100)}% (${random(9999)}/${random(9999)}), done.`,
    () =>
      `${word()}.${word()}: request ${hash(12)} from 10.${random(255)}.${random(255)}.7:${random(65535)} took ${random(500)}ms`,
    () => `added ${random(900)} packages, and audited ${random(900)} packages in ${random(60)}s`,
  ];
  return kinds[random(kinds.length)]?.() ?? '';
}
