import { expect, it } from 'vitest';
import { bytesOf } from '../testing/bytes-of.js';
import { understandLog } from './understand-log.js';

const end = '##[error]Process completed with exit code 1.';
const causeOf = async (...lines: readonly string[]) =>
  (await understandLog(bytesOf(`${lines.join('\n')}\n`))).cause;

const failedGit = [
  'Traceback (most recent call last):',
  '  File "tools/pick.py", line 41, in run',
  '    subprocess.check_output(command)',
  "subprocess.CalledProcessError: Command '['git', 'cherry-pick']' returned non-zero exit status 1.",
  '',
  'The above exception was the direct cause of the following exception:',
  '',
  'Traceback (most recent call last):',
  '  File "tools/pick.py", line 60, in main',
  '    raise RuntimeError(f"cannot pick {commit}") from error',
  'RuntimeError: cannot pick 1f2e3d onto release/2',
];

it('takes what was tried rather than the exit of the program that was run for it', async () => {
  expect(await causeOf('##[group]Run python tools/pick.py', '##[endgroup]', ...failedGit, end)).toMatchObject(
    {
      line: 13,
      quote: 'RuntimeError: cannot pick 1f2e3d onto release/2',
    },
  );
});

it('passes over an exception that was only reported', async () => {
  const cause = await causeOf(
    '##[group]Run pytest',
    '##[endgroup]',
    'PytestUnraisableExceptionWarning: Exception ignored in: <function Probe.__del__ at 0x7f>',
    '',
    'Traceback (most recent call last):',
    '  File "tests/test_probe.py", line 9, in __del__',
    '    self.marker[0] = True',
    "AttributeError: 'Probe' object has no attribute 'marker'",
    '=================================== FAILURES ===================================',
    '____________________________ TestCart.test_discount ____________________________',
    'tests/test_cart.py:12: in test_discount',
    end,
  );
  expect(cause).toMatchObject({ line: 10, why: 'failing test TestCart.test_discount' });
});

it('passes over a line that explains another one', async () => {
  const cause = await causeOf(
    '##[group]Run ./build.sh',
    '##[endgroup]',
    '##[error]received SIGINT',
    'Step cancelled (received SIGINT). This typically means a manual cancel, not an infrastructure issue.',
    end,
  );
  expect(cause?.line).toBe(3);
});

it('says that no line says why where none looks like it', async () => {
  expect(await causeOf('$ deploy --quiet', 'uploading', 'done with part 1', end)).toBeUndefined();
});
