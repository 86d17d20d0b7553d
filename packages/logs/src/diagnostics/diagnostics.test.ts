import { expect, it } from 'vitest';
import { bytesOf } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';
import type { Diagnostic } from './diagnostic.js';

const diagnosticsOf = async (lines: readonly string[]): Promise<readonly Diagnostic[]> =>
  (await understandLog(bytesOf(lines))).diagnostics;

it.each<[string, string[], Partial<Diagnostic>]>([
  [
    'tsc',
    ["src/a.ts(9,50): error TS2339: Property 'x' does not exist."],
    {
      tool: 'tsc',
      file: 'src/a.ts',
      line: 9,
      column: 50,
      code: 'TS2339',
      message: "Property 'x' does not exist.",
    },
  ],
  [
    'tsc --pretty',
    ["src/a.ts:9:50 - error TS2339: Property 'x' does not exist."],
    { tool: 'tsc', file: 'src/a.ts', line: 9, column: 50, code: 'TS2339' },
  ],
  [
    'eslint',
    [
      '',
      '/home/runner/work/app/src/a.js',
      '  1:2  warning  Unexpected console  no-console',
      '  12:5  error  x is not defined  no-undef',
    ],
    {
      tool: 'eslint',
      file: '/home/runner/work/app/src/a.js',
      line: 12,
      column: 5,
      severity: 'error',
      code: 'no-undef',
      message: 'x is not defined',
    },
  ],
  [
    'gcc',
    ['src/a.cpp:9:10: error: ‘x’ was not declared in this scope'],
    { tool: 'compiler', file: 'src/a.cpp', line: 9, column: 10 },
  ],
  [
    'clang',
    ['../lib/b.hpp:255:50: fatal error: too many errors'],
    { file: '../lib/b.hpp', line: 255, severity: 'error' },
  ],
  [
    'ld',
    ['/usr/bin/ld: main.o: in function `main`: undefined reference to `foo()`'],
    { tool: 'ld', message: 'undefined reference to `foo()`' },
  ],
  [
    'rustc',
    ['error[E0382]: borrow of moved value: `a`', '   --> src/main.rs:14:9', '    |'],
    {
      tool: 'rustc',
      code: 'E0382',
      file: 'src/main.rs',
      line: 14,
      column: 9,
      message: 'borrow of moved value: `a`',
    },
  ],
  [
    'javac',
    ["src/Main.java:12: error: ';' expected"],
    { file: 'src/Main.java', line: 12, message: "';' expected" },
  ],
  [
    'maven',
    ['[ERROR] /app/src/Main.java:[12,5] cannot find symbol'],
    { tool: 'maven', file: '/app/src/Main.java', line: 12, column: 5, message: 'cannot find symbol' },
  ],
  [
    'kotlinc',
    ['e: file:///app/src/Main.kt:12:5 Unresolved reference: x'],
    { tool: 'kotlinc', line: 12, column: 5 },
  ],
  ['go build', ['./main.go:5:2: undefined: x'], { tool: 'go', file: './main.go', line: 5, column: 2 }],
  [
    'golangci-lint',
    ['main.go:5:2: Error return value is not checked (errcheck)'],
    { tool: 'golangci-lint', code: 'errcheck' },
  ],
  [
    'go test',
    ['--- FAIL: TestParse (0.00s)', '    price_test.go:24: Parse("19.99") = 1998, want 1999'],
    { tool: 'go-test', file: 'price_test.go', line: 24 },
  ],
  [
    'mypy',
    ['app/a.py:3: error: Incompatible return value type  [return-value]'],
    {
      tool: 'mypy',
      file: 'app/a.py',
      line: 3,
      code: 'return-value',
      message: 'Incompatible return value type',
    },
  ],
  [
    'ruff',
    ['app/a.py:3:1: F401 `os` imported but unused'],
    { file: 'app/a.py', line: 3, column: 1, code: 'F401' },
  ],
  [
    'pytest',
    ['E       AssertionError: assert 3 == 4', '', 'tests/test_a.py:12: AssertionError'],
    { tool: 'pytest', file: 'tests/test_a.py', line: 12, message: 'AssertionError: assert 3 == 4' },
  ],
  [
    'vitest',
    ['AssertionError: expected 3 to be 4', '', ' ❯ src/a.test.ts:21:25'],
    { tool: 'test', file: 'src/a.test.ts', line: 21, column: 25, message: 'expected 3 to be 4' },
  ],
  [
    'jest',
    ['    expect(received).toBe(expected)', '', '      at Object.<anonymous> (src/a.test.js:3:15)'],
    { tool: 'test', file: 'src/a.test.js', line: 3 },
  ],
  [
    'msbuild',
    ['Program.cs(12,5): error CS1002: ; expected [/app/app.csproj]'],
    { tool: 'msbuild', file: 'Program.cs', line: 12, column: 5, code: 'CS1002' },
  ],
  [
    'rubocop',
    ['lib/a.rb:3:1: C: Style/StringLiterals: Prefer single quotes'],
    { tool: 'rubocop', code: 'Style/StringLiterals' },
  ],
  ['terraform', ['│ Error: Unsupported argument'], { tool: 'terraform', message: 'Unsupported argument' }],
  [
    'annotation',
    ['::error file=src/a.js,line=7::Something is wrong'],
    { tool: 'annotation', file: 'src/a.js', line: 7, message: 'Something is wrong' },
  ],
  [
    'npm',
    ["npm error 404  'left-padd@^1' is not in this registry."],
    { tool: 'npm', message: "'left-padd@^1' is not in this registry." },
  ],
  [
    'pip',
    ['ERROR: No matching distribution found for reqests'],
    { tool: 'pip', message: 'No matching distribution found for reqests' },
  ],
])('reads %s', async (_, lines, expected) => {
  expect(await diagnosticsOf(lines)).toContainEqual(expect.objectContaining(expected));
});

it('tells warnings from errors and keeps the line of the log', async () => {
  const found = await diagnosticsOf(['/app/a.js', '  1:2  warning  Unexpected console  no-console']);
  expect(found).toMatchObject([{ severity: 'warning', file: '/app/a.js', logLine: 2 }]);
});

it.each([
  [
    'vitest',
    ' FAIL  src/cart.test.js > cart > applies a coupon',
    'src/cart.test.js > cart > applies a coupon',
  ],
  ['jest', '  ● cart › applies a coupon', 'cart › applies a coupon'],
  ['pytest', 'FAILED tests/test_a.py::test_x[1-2] - assert 3 == 4', 'tests/test_a.py::test_x[1-2]'],
  ['unittest', 'FAIL: test_x (tests.test_a.TestA)', 'test_x (tests.test_a.TestA)'],
  ['go', '    --- FAIL: TestParse/cents (0.00s)', 'TestParse/cents'],
  ['cargo', 'test money::tests::rounds ... FAILED', 'money::tests::rounds'],
  [
    'surefire',
    '[ERROR] com.acme.CartTest.total -- Time elapsed: 0.01 s <<< FAILURE!',
    'com.acme.CartTest.total',
  ],
  ['gradle', 'CartTest > total() FAILED', 'CartTest.total()'],
  ['tap', 'not ok 3 - total is rounded', 'total is rounded'],
  ['rspec', 'rspec ./spec/cart_spec.rb:12 # Cart total', 'Cart total'],
  ['phpunit', '1) App\\Tests\\CartTest::testTotal', 'App\\Tests\\CartTest::testTotal'],
  ['xunit', '[xUnit.net 00:00:01.23]     Acme.CartTests.Total [FAIL]', 'Acme.CartTests.Total'],
  ['googletest', '[  FAILED  ] CartTest.Total (0 ms)', 'CartTest.Total'],
])('reads the name of a failed test of %s', async (_, line, name) => {
  expect((await understandLog(bytesOf([line]))).failedTests).toEqual([name]);
});
