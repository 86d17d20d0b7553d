import { expect, it } from 'vitest';
import { tracesIn } from '../testing/traces-in.js';
import type { StackTrace } from './stack-trace.js';

const tracesOf = (text: string): readonly StackTrace[] => tracesIn(`before\n${text}\nafter\n`);

const python = `Traceback (most recent call last):
  File "/app/rates.py", line 3, in rate
    return RATES[code]
           ~~~~~^^^^^^
KeyError: 'usd'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/billing.py", line 9, in total
    rate(code)
  File "/usr/lib/python3.12/json/decoder.py", line 1, in decode
billing.UnknownCurrency: no rate for usd`;

it('reads a chain of Python exceptions as one block', () => {
  const traces = tracesOf(python);
  expect(traces).toMatchObject([
    { language: 'python', exception: 'KeyError', message: "'usd'", firstLine: 2, lastLine: 14 },
  ]);
  expect(traces[0]?.frames).toEqual([
    { file: '/app/rates.py', line: 3, function: 'rate', inProject: true },
    { file: '/app/billing.py', line: 9, function: 'total', inProject: true },
    { file: '/usr/lib/python3.12/json/decoder.py', line: 1, function: 'decode', inProject: false },
  ]);
});

it('does not join Python exceptions that have nothing to do with each other', () => {
  const one = 'Traceback (most recent call last):\n  File "a.py", line 1, in f\nValueError: one';
  expect(tracesOf(`${one}\n${one}`)).toHaveLength(2);
});

it('reads a Python trace that somebody indented', () => {
  const indented = python
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  expect(tracesOf(indented)).toMatchObject([{ exception: 'KeyError', firstLine: 2, lastLine: 14 }]);
});

it('reads a JavaScript trace with the message above it', () => {
  const [trace, ...others] = tracesOf(`TypeError: Cannot read properties of undefined (reading 'price')
  second line of the message
    at total (/app/src/cart.js:12:15)
    at async Promise.all (index 0)
    at /app/node_modules/express/lib/router.js:3:1
    at node:internal/main:1:1`);
  expect(others).toEqual([]);
  expect(trace).toMatchObject({ language: 'javascript', exception: 'TypeError', firstLine: 2, lastLine: 7 });
  expect(trace?.frames).toEqual([
    { file: '/app/src/cart.js', line: 12, column: 15, function: 'total', inProject: true },
    { file: '/app/node_modules/express/lib/router.js', line: 3, column: 1, inProject: false },
    { file: 'node:internal/main', line: 1, column: 1, inProject: false },
  ]);
});

it('reads a Java trace down to its root cause', () => {
  const [trace, ...others] = tracesOf(`Exception in thread "main" com.acme.ImportException: line 1
\tat com.acme.Importer.read(Importer.java:20)
\tat java.base/java.util.ArrayList.forEach(ArrayList.java:1596)
Caused by: java.lang.NumberFormatException: Character ,
\tat com.acme.Price.parse(Price.java:7)
\t... 24 more`);
  expect(others).toEqual([]);
  expect(trace).toMatchObject({
    language: 'java',
    exception: 'java.lang.NumberFormatException',
    message: 'Character ,',
    firstLine: 2,
    lastLine: 7,
  });
  expect(trace?.frames.map(({ inProject }) => inProject)).toEqual([true, false, true]);
});

it('reads a Go panic', () => {
  const [trace] = tracesOf(`panic: runtime error: index out of range [5] with length 3

goroutine 1 [running]:
main.total(...)
\t/app/main.go:12
main.main()
\t/app/main.go:5 +0x1d
exit status 2`);
  expect(trace).toMatchObject({
    language: 'go',
    exception: 'panic',
    message: 'runtime error: index out of range [5] with length 3',
  });
  expect(trace?.frames).toEqual([
    { file: '/app/main.go', line: 12, function: 'main.total', inProject: true },
    { file: '/app/main.go', line: 5, function: 'main.main', inProject: true },
  ]);
});

it('reads a Rust panic', () => {
  const [trace] = tracesOf(`thread 'main' panicked at src/main.rs:4:5:
index out of bounds: the len is 3 but the index is 5
stack backtrace:
   0: rust_begin_unwind
             at /rustc/abc/library/std/src/panicking.rs:647:5
   1: shop::main
             at ./src/main.rs:4:5`);
  expect(trace).toMatchObject({ language: 'rust', exception: 'panicked', firstLine: 2, lastLine: 8 });
  expect(trace?.frames.map(({ file, inProject }) => [file, inProject])).toEqual([
    ['/rustc/abc/library/std/src/panicking.rs', false],
    ['./src/main.rs', true],
  ]);
});

it('reads a .NET trace', () => {
  const [trace] =
    tracesOf(`Unhandled exception. System.InvalidOperationException: Sequence contains no elements
   at System.Linq.ThrowHelper.ThrowNoElementsException()
   at Acme.Cart.Total(List\`1 lines) in /app/Cart.cs:line 12`);
  expect(trace).toMatchObject({ language: 'csharp', exception: 'System.InvalidOperationException' });
  expect(trace?.frames[1]).toMatchObject({ file: '/app/Cart.cs', line: 12, inProject: true });
});

it('reads a Ruby trace and a sanitizer report', () => {
  const ruby =
    "lib/cart.rb:4:in `total': undefined method `price' for nil (NoMethodError)\n\tfrom lib/main.rb:2:in `<main>'";
  expect(tracesOf(ruby)).toMatchObject([
    { language: 'ruby', exception: 'NoMethodError', frames: [{ line: 4 }, { line: 2 }] },
  ]);
  const asan =
    '==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x61\n    #0 0x455083 in Cart::total() /app/src/cart.cc:12:3';
  expect(tracesOf(asan)).toMatchObject([
    { language: 'cpp', exception: 'AddressSanitizer', frames: [{ file: '/app/src/cart.cc', line: 12 }] },
  ]);
});

it('reads a trace below a line that might begin another one', () => {
  const traces = tracesOf(
    `Error in total: no price\nAssertionError: no price\n    at total (/app/src/cart.js:12:15)\n    at main (/app/src/main.js:1:1)`,
  );
  expect(traces).toMatchObject([
    { language: 'javascript', exception: 'AssertionError', frames: [{ line: 12 }, { line: 1 }] },
  ]);
});

it('reads two traces of different languages, one right below the other', () => {
  const traces = tracesOf(`RangeError: one\n    at total (/app/src/cart.js:12:15)\n${python}`);
  expect(traces.map(({ language, firstLine, lastLine }) => [language, firstLine, lastLine])).toEqual([
    ['javascript', 2, 3],
    ['python', 4, 16],
  ]);
});

it('reads a trace with lines of another container between its calls', () => {
  const [trace, ...others] = tracesOf(`shop-1  | java.lang.IllegalStateException: closed
shop-1  | \tat com.acme.Cart.total(Cart.java:1)
database-1  | checkpoint complete
shop-1  | \tat com.acme.Main.main(Main.java:2)`);
  expect(others).toEqual([]);
  expect(trace).toMatchObject({ firstLine: 2, lastLine: 5, frames: [{ line: 1 }, { line: 2 }] });
});

it('reads a .NET trace in the language of the machine', () => {
  const text = `System.NullReferenceException: Objektverweis
   bei Acme.Cart.Total(List\`1 lines) in D:\\a\\shop\\Cart.cs:Zeile 12.`.replace(/\.$/, '');
  expect(tracesOf(text)).toMatchObject([
    {
      language: 'csharp',
      frames: [{ file: String.raw`D:\a\shop\Cart.cs`, line: 12, function: 'Acme.Cart.Total' }],
    },
  ]);
});

it('does not take one call without a name for a trace where that is too little', () => {
  expect(tracesOf("lib/cart.rb:4:in 'total'")).toEqual([]);
  expect(tracesOf("lib/cart.rb:4:in 'total'\nlib/main.rb:2:in 'main'")).toHaveLength(1);
});

it('does not follow a trace for ever', () => {
  const calls = Array.from({ length: 5000 }, (_, index) => `    at f (/app/src/a.js:${index + 1}:1)`);
  const [trace] = tracesOf(['RangeError: Maximum call stack size exceeded', ...calls].join('\n'));
  expect((trace?.lastLine ?? 0) - (trace?.firstLine ?? 0)).toBe(2000);
});

it('does not take prose for a trace', () => {
  expect(tracesOf('    at the end of the day: 12:30\nlook at (this):1\npanic: calm down')).toEqual([]);
});

it('keeps a trace of any depth small', () => {
  const frames = Array.from({ length: 5000 }, (_, index) => `    at f (/app/src/a.js:${index + 1}:1)`).join(
    '\n',
  );
  const traces = tracesOf(`RangeError: Maximum call stack size exceeded\n${frames}`);
  expect(traces[0]?.frames).toHaveLength(64);
});
