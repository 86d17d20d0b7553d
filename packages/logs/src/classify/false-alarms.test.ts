import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';

it.each([
  '0 errors, 0 warnings',
  'Found 0 errors. Watching for file changes.',
  'no errors found',
  'src/error_handler.ts 12.3 kB',
  'compiling src/error_handler.ts',
  'lint --no-errors --fail-on-warnings=never',
  ' ✓ handles errors: rejects an unknown coupon 3ms',
  'ok 12 - fails with an error when the file is missing',
  'test errors::reports_fatal ... ok',
  '[       OK ] Parser.FailsOnError (0 ms)',
  '--- PASS: TestFailure (0.00s)',
  'tests/test_errors.py::test_connection_refused PASSED [ 12%]',
  'Tests: 12 passed, 0 failed',
  'warning: unused variable: `error`',
  'npm warn deprecated error-ex@1.0.0: no longer maintained',
  '+ echo "error: nothing"',
  'Compiling fatal-exception v1.0.0',
  'Downloaded failure v0.1.8',
  'continue-on-error: true',
  'INFO retrying after failure in 3 s',
  'checking for getaddrinfo... yes',
  'checking if compiler needs -Werror to reject unknown flags... no',
])('does not take %j for a cause', async (line) => {
  const { cause, classification } = await understandLog(bytesOf(gitHubLog([line])));
  expect(cause).toBeUndefined();
  expect(classification).toEqual({ domain: 'unknown', kind: 'unknown', confidence: 0 });
});

it('does not take the script of a step for its output', async () => {
  const log = gitHubLog(['done']).map((line) =>
    line.replace('shell: /usr/bin/bash -e {0}', 'error: this is only an echo'),
  );
  expect((await understandLog(bytesOf(log))).cause).toBeUndefined();
});

it.each([
  ['npm ERR! Test failed.  See above for more details.'],
  ['npm error Lifecycle script `test` failed with error:'],
  ['make: *** [Makefile:12: test] Error 1'],
  ['ninja: build stopped: subcommand failed.'],
  ['error Command failed with exit code 1.'],
  ['error: Recipe `test` failed on line 3 with exit code 1'],
  ['error: could not compile `shop` (bin "shop") due to 2 previous errors'],
  ['FAILED (failures=1)'],
  ['Tests:       1 failed, 3 passed, 4 total'],
  ['========= 1 failed, 3 passed in 0.12s ========='],
  ['BUILD FAILED in 12s'],
  ['The command "make" exited with 2.'],
  ['[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.'],
  ['[ERROR] Re-run Maven using the -X switch to enable full debug logging.'],
  [
    '[ERROR] For more information about the errors and possible solutions, please read the following articles:',
  ],
  ['[ERROR] [Help 2] http://cwiki.apache.org/confluence/display/MAVEN/MojoFailureException'],
  ['[ERROR] -> [Help 1]'],
  ['[ERROR] After correcting the problems, you can resume the build with the command'],
  ['[ERROR] Please refer to /app/target/surefire-reports for the individual test results.'],
  [
    '[ERROR] Please refer to dump files (if any exist) [date].dump, [date]-jvmRun[N].dump and [date].dumpstream.',
  ],
  ['ERROR: See target/failsafe-reports for the details'],
  ['> Error: Run with --stacktrace option to get the stack trace.'],
  ['error: For more details see the output of the compiler'],
])('does not take the echo %j for a cause', async (line) => {
  expect((await understandLog(bytesOf(gitHubLog([line])))).cause).toBeUndefined();
});
