import { oneLine } from '../text/one-line.js';
import type { Failure } from './failure.js';

const separator = / (?:>|›|❯|→) |::/;

/** The failed test the cause belongs to: the one named next to it, or the only one there is. */
export function toFailedTest({ tests, nearby }: Failure): string | undefined {
  const near = tests.findIndex((name) => {
    const last = lastPart(name);
    return last.length >= 3 && nearby.some((line) => line.includes(last));
  });
  return near === -1 && tests.length > 1 ? undefined : tests[Math.max(near, 0)];
}

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
