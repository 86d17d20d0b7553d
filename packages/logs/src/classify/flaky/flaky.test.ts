import { expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { understandLog } from '../../understand/understand-log.js';
import type { FlakyPattern } from './flaky-suspicion.js';

const goFailure = (line: string): string =>
  `--- FAIL: TestOrders (0.41s)\n    orders_test.go:81: ${line}\nFAIL`;
const pyFailure = (line: string): string =>
  `=== FAILURES ===\n____ test_orders ____\ntests/test_orders.py:41: in test_orders\nE   ${line}\n=== 1 failed in 2.14s ===`;
const jsFailure = (line: string): string =>
  ` FAIL  src/orders.test.ts > orders > are shipped\nError: ${line}\n ❯ src/orders.test.ts:12:3`;
const ciFailure = (line: string): string =>
  `Run ./ci.sh\n${line}\n##[error]Process completed with exit code 1.`;

const cases: readonly (readonly [FlakyPattern | 'none', string])[] = [
  ['network', goFailure('dial tcp: lookup postgres on 127.0.0.11:53: no such host')],
  ['network', goFailure('read tcp 172.17.0.2:41234->172.17.0.3:6379: i/o timeout')],
  ['network', goFailure('rpc error: code = DeadlineExceeded desc = context deadline exceeded')],
  ['network', goFailure('rpc error: code = Unavailable desc = transport is closing')],
  [
    'network',
    pyFailure(
      'requests.exceptions.ReadTimeout: HTTPSConnectionPool(host="api.example.com", port=443): Read timed out.',
    ),
  ],
  [
    'network',
    pyFailure(
      "requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
    ),
  ],
  ['network', pyFailure('psycopg2.OperationalError: server closed the connection unexpectedly')],
  ['network', jsFailure('connect ECONNREFUSED 127.0.0.1:6379')],
  ['network', jsFailure('getaddrinfo EAI_AGAIN registry.example.com')],
  ['network', jsFailure('Request failed with status code 503')],
  [
    'network',
    ciFailure(
      'npm error network request to https://registry.example.com/left-pad failed, reason: socket hang up',
    ),
  ],
  ['network', ciFailure('curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received')],
  [
    'network',
    ciFailure(
      "fatal: unable to access 'https://github.com/acme/shop.git/': The requested URL returned error: 502",
    ),
  ],
  [
    'network',
    ciFailure('Could not transfer artifact org.acme:lib:pom:1.2 from/to central: Connection reset'),
  ],
  ['network', ciFailure('error: RPC failed; curl 56 GnuTLS recv error; early EOF')],
  ['network', ciFailure('java.net.SocketTimeoutException: connect timed out')],
  [
    'race-condition',
    'WARNING: DATA RACE\nWrite at 0x00c0000b4010 by goroutine 8:\n  main.add()\nPrevious write at 0x00c0000b4010 by goroutine 7:\n--- FAIL: TestAdd (0.00s)\n    testing.go:1398: race detected during execution of test',
  ],
  ['race-condition', goFailure('counter = 998, want 1000 after increments from 10 goroutines')],
  [
    'race-condition',
    'panic: sync: negative WaitGroup counter\n\ngoroutine 12 [running]:\nsync.(*WaitGroup).Add(0xc00001)\nFAIL',
  ],
  [
    'race-condition',
    'panic: Log in goroutine after TestWorker has completed: done\n\ngoroutine 7 [running]:\nFAIL',
  ],
  [
    'race-condition',
    'java.util.ConcurrentModificationException\n\tat java.base/java.util.ArrayList$Itr.checkForComodification(ArrayList.java:1013)\n\tat com.acme.Shop.run(Shop.java:9)\nTests run: 1, Failures: 0, Errors: 1',
  ],
  ['race-condition', pyFailure('RuntimeError: dictionary changed size during iteration')],
  ['race-condition', pyFailure('sqlite3.OperationalError: database is locked')],
  [
    'race-condition',
    pyFailure('selenium.common.exceptions.StaleElementReferenceException: Message: stale element reference'),
  ],
  [
    'race-condition',
    'System.InvalidOperationException: Collection was modified; enumeration operation may not execute.\n   at Acme.Shop.Run() in /src/Shop.cs:line 9',
  ],
  ['race-condition', pyFailure('django.db.utils.OperationalError: deadlock detected')],
  ['race-condition', goFailure('timed out waiting for worker to drain the queue')],
  [
    'race-condition',
    'WARNING: ThreadSanitizer: data race (pid=4131)\n  Write of size 4 at 0x7b04 by thread T1:\nSUMMARY: ThreadSanitizer: data race queue.cc:41 in push',
  ],
  ['race-condition', goFailure('pq: could not serialize access due to concurrent update')],
  ['test-order', goFailure('expected 0 users, got 3: rows were left over from TestSignup')],
  ['test-order', pyFailure('AssertionError: registry is dirty: state leaked from test_register')],
  ['test-order', pyFailure('AssertionError: assert 3 == 0  # passes when run alone')],
  ['test-order', `--random-order-seed=41\n${pyFailure('AssertionError: assert cache == {}')}`],
  ['test-order', jsFailure('mock was called 3 times; the spy was not reset by the previous test')],
  ['test-order', goFailure('listen tcp :8080: bind: address already in use')],
  [
    'test-order',
    pyFailure(
      'psycopg2.errors.UniqueViolation: duplicate key value violates unique constraint "users_email_key"',
    ),
  ],
  [
    'test-order',
    'Failures:\n\n  1) Cart is empty\n     expected empty, got 2 items\n     # fails only after cart_spec.rb, see rspec --bisect\n\nRandomized with seed 4123',
  ],
  ['test-order', goFailure('global config was mutated by another test')],
  [
    'resource',
    ciFailure('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'),
  ],
  [
    'resource',
    ciFailure('/home/runner/work/_temp/1.sh: line 1:  2345 Killed                  node build.js'),
  ],
  ['resource', ciFailure("ENOSPC: no space left on device, write '/tmp/out'")],
  ['resource', goFailure('open /data/x: too many open files')],
  ['resource', ciFailure('java.lang.OutOfMemoryError: unable to create new native thread')],
  ['resource', ciFailure('bash: fork: retry: Resource temporarily unavailable')],
  [
    'resource',
    pyFailure(
      'sqlalchemy.exc.TimeoutError: QueuePool limit of size 5 overflow 10 reached, connection timed out',
    ),
  ],
  ['resource', goFailure('pq: sorry, too many clients already')],
  ['resource', 'signal: killed\nFAIL\tgithub.com/acme/orders/internal/index\t31.004s'],
  ['resource', ciFailure('c++: fatal error: Killed signal terminated program cc1plus')],
  [
    'infrastructure',
    '##[error]The runner has received a shutdown signal. This can happen when the runner service is stopped.\n##[error]The operation was canceled.',
  ],
  ['infrastructure', ciFailure('Cannot connect to the Docker daemon at unix:///var/run/docker.sock.')],
  [
    'infrastructure',
    'FATAL: command execution failed\njava.nio.channels.ClosedChannelException\nCaused: java.io.IOException: Backing channel agent-7 is disconnected.\nAgent agent-7 went offline during the build',
  ],
  [
    'infrastructure',
    'ERROR: Job failed (system failure): prepare environment: waiting for pod running: timed out waiting for pod to start',
  ],
  ['infrastructure', 'Warning  Failed  kubelet  Failed to pull image "acme/test:1": ErrImagePull'],
  ['infrastructure', '##[error]Failed to CreateArtifact: Unable to make request: ECONNRESET'],
  ['infrastructure', '##[error]Unable to download actions: the actions service responded with 500'],
  [
    'infrastructure',
    'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (apt-get)\n##[error]Process completed with exit code 100.',
  ],
  ['infrastructure', 'The node was preempted by the cloud provider while the job was running'],
  ['timing', ' FAIL  test/a.test.js > slow\nError: Test timed out in 5000ms.'],
  [
    'timing',
    '  1) cart waits:\n     Error: Timeout of 2000ms exceeded. For async tests and hooks, ensure "done()" is called',
  ],
  ['none', goFailure('total = 81, want 90')],
  ['none', pyFailure('AssertionError: assert 81 == 90')],
  ['none', jsFailure("Cannot read properties of undefined (reading 'price')")],
  ['none', 'src/a.ts(3,4): error TS2304: Cannot find name "x".'],
  ['none', 'src/main.c:3:5: error: unknown type name "u8"'],
  [
    'none',
    'panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV]\n\ngoroutine 7 [running]:\nmain.main()\nFAIL',
  ],
  [
    'none',
    'panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9',
  ],
  ['none', pyFailure("KeyError: 'price'")],
  ['none', pyFailure("ModuleNotFoundError: No module named 'reqests'")],
  ['none', jsFailure('expected { total: 81 } to deeply equal { total: 90 }')],
  ['none', 'src/connection_timeout.go:12:2: undefined: dialTimeout'],
  ['none', '  12:5  error  Unexpected race condition check  no-await-race'],
  ['none', ciFailure('checking the release')],
  ['none', ciFailure('checking for getaddrinfo... yes')],
  [
    'none',
    ` ✓ src/client.test.ts > retries when the connection was refused\n${jsFailure('expected 81 to be 90')}`,
  ],
  ['none', `--- FAIL: TestDial/connection_refused (0.00s)\n    dial_test.go:9: got 3, want 4`],
];

it.each(cases)('suspects %s of %j', async (pattern, log) => {
  const { classification } = await understandLog(bytesOf(log));
  expect(classification.flakySuspicion?.pattern ?? 'none').toBe(pattern);
});
