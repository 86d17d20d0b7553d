// What style asks of the shape of the code and no linter checks: sizes, and what nobody should commit.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runOrThrow } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const limits = { median: 60, longest: 300 };
const forbidden = [
  [/@ts-(?:ignore|expect-error|nocheck)/, 'a silenced type error'],
  [/\b(?:it|test|describe)\.(?:only|skip|todo)\(/, 'a test that does not run'],
  [/(?:\/\/|\*).*\b(?:TODO|FIXME|XXX|HACK)\b/, 'unfinished work'],
];

const listed = await runOrThrow('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.mjs'], {
  cwd: root,
  quiet: true,
});
const files = listed
  .split('\n')
  .filter((name) => name !== '' && !name.includes('/record/') && !name.includes('/recordings/'));
const texts = files.map((name) => ({ name, lines: read(name).split('\n') }));
const problems = texts.flatMap(({ name, lines }) => [...tooLong(name, lines), ...forbiddenIn(name, lines)]);

const sizes = texts.map(({ lines }) => lines.length).sort((a, b) => a - b);
const median = sizes[sizes.length >> 1] ?? 0;
if (median > limits.median)
  problems.push(`The median file has ${median} lines; the limit is ${limits.median}.`);

// What the README shows is what is tested.
const quickstart = read('examples/quickstart/src/quickstart.ts');
if (!read('README.md').includes(quickstart))
  problems.push('README.md: does not show examples/quickstart/src/quickstart.ts.');

process.stdout.write(`${files.length} files, median ${median} lines, longest ${sizes.at(-1)}.\n`);
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

function read(name) {
  return readFileSync(`${root}/${name}`, 'utf8').trimEnd();
}

function tooLong(name, lines) {
  return lines.length > limits.longest
    ? [`${name}: ${lines.length} lines; the limit is ${limits.longest}.`]
    : [];
}

function forbiddenIn(name, lines) {
  if (name === 'scripts/check-house.mjs') return [];
  return lines.flatMap((line, index) =>
    forbidden.filter(([pattern]) => pattern.test(line)).map(([, what]) => `${name}:${index + 1}: ${what}.`),
  );
}
