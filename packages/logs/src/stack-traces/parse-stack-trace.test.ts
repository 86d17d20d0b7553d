import { expect, it } from 'vitest';
import { parseStackTrace } from './parse-stack-trace.js';

const callsOf = (text: string): readonly (readonly unknown[])[] =>
  parseStackTrace(text).flatMap(({ frames }) =>
    frames.map(({ function: name, file, line, column }) => [name, file, line, column]),
  );

it('reads what the engines of browsers print', () => {
  expect(
    callsOf(
      'total@https://shop.test/cart.js:12:5\n@file:///app/main.js:3:1\nmap@[native code]\n[native code]',
    ),
  ).toEqual([
    ['total', 'https://shop.test/cart.js', 12, 5],
    [undefined, 'file:///app/main.js', 3, 1],
    ['map', '[native code]', undefined, undefined],
    [undefined, '[native code]', undefined, undefined],
  ]);
});

it.each([
  ['    at total (/app/(shop)/cart page.tsx:12:5)', ['total', '/app/(shop)/cart page.tsx', 12, 5]],
  [
    String.raw`    at total (C:\Program Files (x86)\shop\cart.js:12:5)`,
    ['total', String.raw`C:\Program Files (x86)\shop\cart.js`, 12, 5],
  ],
  ['    at Object.a (b) c [as d] (/app/cart.js:12:5)', ['Object.a (b) c [as d]', '/app/cart.js', 12, 5]],
  ['    at eval (eval at total (/app/cart.js:12:5), <anonymous>:1:2)', ['eval', '/app/cart.js', 12, 5]],
  ['    at async Promise.all (/app/cart.js:12:5) {', ['Promise.all', '/app/cart.js', 12, 5]],
  ['    at Array.map (native)', ['Array.map', undefined, undefined, undefined]],
  ['    at webpack:///./src/cart.ts?:12:5', [undefined, 'webpack:///./src/cart.ts?', 12, 5]],
])('reads the call %s', (line, call) => {
  expect(callsOf(line)).toEqual([call]);
});

it('gives each exception of a chain its message and its calls', () => {
  const [trace] = parseStackTrace(`java.lang.RuntimeException: outer
	at com.acme.A.a(A.java:1)
	at app//com.acme.B.b(B.java:2)
Caused by: com.acme.Inner: inner
	at java.base@17.0.1/java.lang.Thread.run(Thread.java:3)
	... 2 more`);
  expect(trace?.chain).toEqual([
    {
      exception: 'java.lang.RuntimeException',
      message: 'outer',
      line: 1,
      relation: 'raised',
      firstFrame: 0,
      frameCount: 2,
    },
    {
      exception: 'com.acme.Inner',
      message: 'inner',
      line: 4,
      relation: 'cause',
      firstFrame: 2,
      frameCount: 1,
    },
  ]);
  expect(trace?.frames.map(({ module }) => module)).toEqual([undefined, undefined, 'java.base@17.0.1']);
  expect(trace).toMatchObject({ exception: 'com.acme.Inner', topFrame: 0 });
});

it('keeps both ends of a stack that ran over, and names the function that calls itself', () => {
  const calls = Array.from(
    { length: 1000 },
    (_, index) => `\tat com.acme.Cart.total(Cart.java:${index % 3})`,
  );
  const [trace] = parseStackTrace(
    [
      'java.lang.StackOverflowError',
      '\tat com.acme.Price.get(Price.java:9)',
      ...calls,
      '\tat com.acme.Main.main(Main.java:1)',
    ].join('\n'),
  );
  expect(trace?.chain[0]?.frameCount).toBe(1002);
  expect(trace?.frames).toHaveLength(64);
  expect(trace?.frames.at(-1)?.function).toBe('com.acme.Main.main');
  expect(trace?.frames[trace.topFrame ?? -1]?.function).toBe('com.acme.Cart.total');
});

it('looks for the cause of a crash below the functions that report it', () => {
  const [trace] = parseStackTrace(`==1==ERROR: AddressSanitizer: ABRT on unknown address 0x01
    #0 0x55 in operator() base/platform.cc:5:1
    #1 0x55 in abort (/lib/libc.so.6+0x12)
    #2 0x56 in void shop::check<int, (anonymous namespace)::Tag>(int, char const*) src/check.cc:7:2`);
  expect(trace?.frames[trace.topFrame ?? -1]).toEqual({
    file: 'src/check.cc',
    line: 7,
    column: 2,
    function: 'shop::check<int, (anonymous namespace)::Tag>',
    inProject: true,
  });
});

it('takes the package of the test in a trace for the own package of the project', () => {
  const [trace] = parseStackTrace(`java.lang.IllegalStateException: closed
	at org.apache.acme.cart.Cart.total(Cart.java:3)
	at org.apache.acme.cart.CartTest.total(CartTest.java:9)
	at org.apache.maven.surefire.Runner.run(Runner.java:1)`);
  expect(trace?.frames.map(({ inProject }) => inProject)).toEqual([true, true, false]);
});

it('reads the crashed thread of a report of Apple', () => {
  const [trace, ...others] = parseStackTrace(`Process:         Shop [42]
Exception Type:  EXC_BAD_ACCESS (SIGSEGV)
Crashed Thread:  1

Thread 0:
0   libsystem_kernel.dylib        	0x00007fff61bc6c2a mach_msg_trap + 10
1   Shop                          	0x0000000108b7092b main + 12 (main.swift:3)

Thread 1 Crashed:: worker
0   Shop                          	0x0000000108b702a6 Cart.total() + 64 (Cart.swift:12)
1   ???                           	0x0000000054485244 0x0 + 0

Thread 1 crashed with X86-64 Thread State:
  rax: 0x0000000000000001  rbx: 0x0000000000000000

Binary Images:
       0x10864e000 -        0x10ee0ffff +Shop (1.0) <2d90> /Applications/Shop.app/Shop`);
  expect(others).toEqual([]);
  expect(trace).toMatchObject({ language: 'swift', firstLine: 1, lastLine: 17 });
  expect(trace?.chain.map(({ frameCount }) => frameCount)).toEqual([2, 2]);
  expect(trace?.frames[trace.topFrame ?? -1]).toMatchObject({ module: 'Shop', file: 'Cart.swift', line: 12 });
});

it('gives nothing for text without a trace', () => {
  expect(parseStackTrace('')).toEqual([]);
  expect(parseStackTrace('We met at noon (as planned).\nError: none\n#0 is the first')).toEqual([]);
});

it('reads a trace that ends with the text', () => {
  expect(parseStackTrace('Error: cut\n    at total (/app/cart.js:1:2)')).toMatchObject([
    { exception: 'Error', message: 'cut', lastLine: 2 },
  ]);
});

it('begins a chain of .NET at the exception that wraps the others, before their calls', () => {
  const [trace] = parseStackTrace(`Unhandled exception. System.InvalidOperationException: outer
 ---> System.Exception: middle
 ---> System.IO.IOException: inner
   at Shop.Db.Open() in /src/Db.cs:line 3
   --- End of inner exception stack trace ---
   at Shop.Api.Get() in /src/Api.cs:line 5
   --- End of inner exception stack trace ---
   at Shop.Program.Main() in /src/Program.cs:line 4`);
  expect(trace).toMatchObject({ exception: 'System.IO.IOException', firstLine: 1, lastLine: 8, topFrame: 2 });
  expect(trace?.chain.map(({ message }) => message)).toEqual(['outer', 'middle', 'inner']);
  expect(trace?.frames.map(({ line }) => line)).toEqual([4, 5, 3]);
});

it('takes the cause of what was suppressed for suppressed too', () => {
  const [trace] = parseStackTrace(`java.lang.IllegalStateException: use failed
	at com.acme.Res.use(Res.java:3)
	Suppressed: java.io.IOException: close failed
		at com.acme.Res.close(Res.java:9)
	Caused by: java.net.SocketException: reset
		at com.acme.Sock.reset(Sock.java:4)`);
  expect(trace?.chain.map(({ relation }) => relation)).toEqual(['raised', 'suppressed', 'suppressed']);
  expect(trace).toMatchObject({ exception: 'java.lang.IllegalStateException', topFrame: 0 });
});

it('reads the stacks of all threads when Python crashes, the innermost call first', () => {
  const [trace, ...others] = parseStackTrace(`Fatal Python error: Segmentation fault

Thread 0x00007f11 (most recent call first):
  File "/app/wait.py", line 7 in wait

Current thread 0x00007f12 (most recent call first):
  File "/usr/lib/python3.10/ctypes/__init__.py", line 514 in string_at
  File "/app/cart.py", line 12 in total
  File "/app/main.py", line 3 in <module>

Extension modules: _shop (total: 1)`);
  expect(others).toEqual([]);
  expect(trace?.frames[trace.topFrame ?? -1]).toMatchObject({ file: '/app/cart.py', line: 12 });
});

it('reads a trace of coroutines across their boundary', () => {
  const [trace, ...others] = parseStackTrace(`java.lang.IllegalStateException: gone
	at kotlinx.coroutines.DispatchedTask.run(DispatchedTask.kt:106)
	(Coroutine boundary)
	at com.acme.Repo.load(Repo.kt:12)
Caused by: java.lang.IllegalStateException: gone
	at com.acme.Repo.read(Repo.kt:9)`);
  expect(others).toEqual([]);
  expect(trace).toMatchObject({ lastLine: 6, topFrame: 2 });
});

it('knows a function called main for an ordinary one where a file calls it itself', () => {
  const [trace] = parseStackTrace(`Traceback (most recent call last):
  File "/app/main.py", line 9, in <module>
    main()
  File "/app/main.py", line 5, in main
    total()
ValueError: no price`);
  expect(trace?.topFrame).toBe(1);
});
