import type { Failure } from '../failure/failure.js';
import { toShellWord } from '../text/to-shell-word.js';

const scriptTest = /^[^\s>›]+\.(?:test|spec)\.[cm]?[jt]sx?(?=$| )/;

/** Runs the failed test alone, where its name and the log say how. */
export function toTestCommand(failure: Failure, test: string | undefined): string | undefined {
  const named = test ?? '';
  const python = toShellWord(/^\S+\.py(?:::\S+)?$/.exec(named)?.[0]);
  if (python !== undefined) return `python3 -m pytest ${python}`;
  const script = toShellWord(scriptTest.exec(named)?.[0] ?? scriptTest.exec(failure.place?.file ?? '')?.[0]);
  if (script !== undefined) return runScript(failure, script);
  if (isAbout(failure, /^go-/, /^(?:--- FAIL|FAIL\t|goroutine \d)/)) {
    const name = /^(Test\w{1,120})/.exec(named)?.[1];
    return name && `go test ./... -run '^${name}$'`;
  }
  if (failure.rule.startsWith('rust-')) return command('cargo test', named);
  return undefined;
}

function runScript(failure: Failure, file: string): string | undefined {
  if (isAbout(failure, /^vitest-/, /vitest|⎯⎯|^\s*❯ /)) return `npx vitest run ${file}`;
  if (isAbout(failure, /^jest-/, /jest|^\s*● /)) return `npx jest ${file}`;
  if (isAbout(failure, /^playwright-/, /playwright/)) return `npx playwright test ${file}`;
  return isAbout(failure, /^mocha-/, /\bmocha\b/) ? `npx mocha ${file}` : undefined;
}

function isAbout({ rule, log, nearby }: Failure, rules: RegExp, words: RegExp): boolean {
  return (
    rules.test(rule) ||
    nearby.some((line) => words.test(line)) ||
    log.excerpts.some(({ why }) => rules.test(why))
  );
}

function command(runner: string, name: string): string | undefined {
  const word = toShellWord(name);
  return word && `${runner} ${word}`;
}
