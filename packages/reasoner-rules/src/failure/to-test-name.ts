import { oneLine } from '../text/one-line.js';

const separator = / (?:>|›|❯|→) |::/;

/** A test's name as people say it: without its file, without class paths. */
export function toTestName(test: string): string {
  const parts = test.split(separator).filter((part) => part !== '');
  const [first = ''] = parts;
  const names = parts.length > 1 && /\.\w{1,5}$|\//.test(first) ? parts.slice(1) : parts;
  return oneLine(names.join(' › '), 140);
}

/** The test's own name, without what it is part of. */
export function lastPart(test: string): string {
  return test.split(separator).at(-1) ?? test;
}
