import { expect, it } from 'vitest';
import { toInputProblem } from './input-problem.js';

const failed = (code: string): Error => Object.assign(new Error('system text'), { code });

it.each([
  ['EACCES', 'No permission to read a.log.', 66],
  ['ENOENT', 'There is no file a.log.', 66],
  ['EISDIR', 'This is a directory, not a log: a.log.', 66],
  ['EIO', 'a.log cannot be read (EIO).', 66],
])('%s is told as "%s"', (code, message, exitCode) => {
  expect(toInputProblem(failed(code), 'a.log')).toEqual({ message, exitCode });
});

it('knows only what is about the input', () => {
  expect(toInputProblem(new TypeError('a bug'), 'a.log')).toBeUndefined();
  expect(toInputProblem(failed('ERR_INVALID_ARG_TYPE'), 'a.log')).toBeUndefined();
});
