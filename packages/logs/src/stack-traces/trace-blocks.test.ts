import { expect, it } from 'vitest';
import { tracesIn } from '../testing/traces-in.js';

const before = ['> npm start', 'Listening on port 8080', 'GET /cart 200'];
const after = ['GET /cart 200', 'Saved 3 carts', 'Done'];

const embed = (block: string): string => [...before, ...block.split('\n'), ...after].join('\n');

const blocks: readonly (readonly [name: string, language: string, block: string])[] = [
  [
    'a Java chain with a suppressed exception and a message of several lines',
    'java',
    `com.acme.ImportException: cannot read;
  nested exception is:
com.acme.FileException: carts.csv

	at com.acme.Importer.read(Importer.java:20)
	Suppressed: java.io.IOException: close
		at com.acme.Importer.close(Importer.java:31)
		... 2 more
Caused by: java.lang.NumberFormatException: Character ,
	at java.base/java.lang.Integer.parse(Integer.java:7)
	... 24 common frames omitted`,
  ],
  [
    'a crash of an Android application behind logcat prefixes',
    'java',
    `01-31 10:00:00.123  1234  1250 E AndroidRuntime: FATAL EXCEPTION: main
01-31 10:00:00.123  1234  1250 E AndroidRuntime: Process: com.acme.shop, PID: 1234
01-31 10:00:00.124  1234  1250 E AndroidRuntime: java.lang.NullPointerException: no cart
01-31 10:00:00.124  1234  1250 E AndroidRuntime: 	at com.acme.shop.Cart.total(Cart.kt:12)
01-31 10:00:00.125  1234  1250 E AndroidRuntime: 	at android.os.Looper.loop(Looper.java:7)`,
  ],
  [
    'an uncaught error of Node.js with its source line, properties and cause',
    'javascript',
    `/app/src/main.js:3
    throw new Error('no cart', { cause });
    ^

Error: no cart
    at main (/app/src/main.js:3:11)
    at node:internal/main/run_main_module:28:49 {
  code: 'E_CART',
  [cause]: TypeError: price is undefined
      at total (/app/src/cart.js:9:1)
}

Node.js v20.19.0`,
  ],
  [
    'a group of exceptions of Python',
    'python',
    `  + Exception Group Traceback (most recent call last):
  |   File "/app/main.py", line 3, in main
  |     raise ExceptionGroup("carts", errors)
  | ExceptionGroup: carts (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/app/cart.py", line 5, in total
    |     raise ValueError("price")
    | ValueError: price
    +---------------- 2 ----------------
    | TypeError: item
    +------------------------------------`,
  ],
  [
    'a Python trace behind the name of a container',
    'python',
    `shop-1  | Traceback (most recent call last):
shop-1  |   File "/app/cart.py", line 5, in total
shop-1  |     raise ValueError("price")
shop-1  | ValueError: price`,
  ],
  [
    'all goroutines of a Go panic',
    'go',
    `panic: assignment to entry in nil map

goroutine 7 [running, locked to thread]:
shop/cart.(*Cart).Add(0xc000012345, {0x1, 0x2})
	/app/cart/cart.go:12 +0x1d
created by shop/cart.Open in goroutine 1
	/app/cart/open.go:5 +0x2a

goroutine 1 [chan receive, 2 minutes]:
main.main()
	/app/main.go:20 +0x33`,
  ],
  [
    'a report of the race detector of Go',
    'go',
    `==================
WARNING: DATA RACE
Write at 0x00c00001c0a8 by goroutine 8:
  shop/cart.(*Cart).Add()
      /app/cart/cart.go:12 +0x3c

Previous read at 0x00c00001c0a8 by main goroutine:
  main.main()
      /app/main.go:20 +0x84
==================`,
  ],
  [
    'an asynchronous .NET exception with an inner one',
    'csharp',
    `Acme.CartException: outer ---> System.InvalidOperationException: inner
   at Acme.Cart.Total() in /app/Cart.cs:line 12
   at Acme.Cart.<TotalAsync>d__3.MoveNext() in /app/Cart.cs:line 30
--- End of stack trace from previous location where exception was thrown ---
   at System.Runtime.CompilerServices.TaskAwaiter.GetResult()
   --- End of inner exception stack trace ---
   at Acme.Program.Main(String[] args) in /app/Program.cs:line 4`,
  ],
  [
    'an uncaught PHP exception with the one before it',
    'php',
    `PHP Fatal error:  Uncaught RuntimeException: no price in /app/src/Cart.php:12
Stack trace:
#0 /app/src/Shop.php(9): Cart->total(Array)
#1 [internal function]: Shop->run()
#2 {main}

Next AcmeCartException: no cart in /app/src/Shop.php:14
Stack trace:
#0 /app/public/index.php(3): Shop->run()
#1 {main}
  thrown in /app/src/Shop.php on line 14`,
  ],
  [
    'a Dart exception whose message has a caret',
    'dart',
    `Unhandled exception:
FormatException: Unexpected character (at character 3)
1,x
  ^

#0      Cart.total (package:shop/cart.dart:12:5)
<asynchronous suspension>
#1      main (file:///app/bin/main.dart:4:3)`,
  ],
  [
    'a Ruby exception of Rails',
    'ruby',
    `ActionView::Template::Error (undefined method 'price' for nil):

app/models/cart.rb:12:in 'Cart#total'
app/controllers/carts_controller.rb:5:in 'CartsController#show'`,
  ],
  [
    'a report of a sanitizer with who freed the memory',
    'cpp',
    `=================================================================
==12==ERROR: AddressSanitizer: heap-use-after-free on address 0x61b0 at pc 0x55 bp 0x7f sp 0x7e
READ of size 8 at 0x61b0 thread T0
    #0 0x55d1 in std::vector<int>::size() const /usr/include/c++/12/bits/stl_vector.h:987
    #1 0x55d2 in shop::Cart::total(int) const /app/src/cart.cc:12:3
    #2 0x7f01 in __libc_start_main (/lib/x86_64-linux-gnu/libc.so.6+0x29d8f) (BuildId: 69389d)

0x61b0 is located 128 bytes inside of 1464-byte region
freed by thread T0 here:
    #0 0x4f01 in operator delete(void*) (/app/build/shop+0x4f01)
    #1 0x55d5 in shop::Cart::close() /app/src/cart.cc:40:5

SUMMARY: AddressSanitizer: heap-use-after-free /app/src/cart.cc:12:3 in shop::Cart::total
==12==ABORTING`,
  ],
  [
    'what gdb prints',
    'cpp',
    `Program received signal SIGSEGV, Segmentation fault.
0x0000555555555149 in total (cart=0x0) at src/cart.c:12
12	  return cart->sum;
#0  0x0000555555555149 in total (cart=0x0) at src/cart.c:12
#1  0x0000555555555171 in main () at src/main.c:5`,
  ],
  [
    'a Rust panic with its backtrace',
    'rust',
    `thread 'tests::total' (4321) panicked at src/cart.rs:4:5:
index out of bounds: the len is 3 but the index is 5
stack backtrace:
   0: core::panicking::panic_bounds_check
             at /rustc/90c5/library/core/src/panicking.rs:208:5
   1: shop::cart::total
             at ./src/cart.rs:4:5
note: run with \`RUST_BACKTRACE=full\` for a verbose backtrace.`,
  ],
  [
    'a crash of Swift',
    'swift',
    `Shop/Cart.swift:12: Fatal error: Index out of range

Thread 0 "shop" crashed:

0 0x0000000104 Cart.total() + 12 in shop at /app/Sources/Shop/Cart.swift:12:3
1 0x0000000105 main + 4 in shop at /app/Sources/Shop/main.swift:9:1`,
  ],
  [
    'an Elixir exception',
    'elixir',
    `** (KeyError) key :price not found in: %{}
    (shop 0.1.0) lib/shop/cart.ex:12: Shop.Cart.total/1
    (elixir 1.16.0) lib/enum.ex:1700: Enum.map/2`,
  ],
  [
    'a Julia exception',
    'julia',
    `ERROR: LoadError: BoundsError: attempt to access 3-element Vector{Int64} at index [5]
Stacktrace:
 [1] getindex
   @ ./array.jl:861 [inlined]
 [2] total(x::Vector{Int64})
   @ Main /app/src/total.jl:4
in expression starting at /app/main.jl:9`,
  ],
  [
    'a Lua error',
    'lua',
    `lua: cart.lua:3: attempt to index a nil value (local 'item')
stack traceback:
	cart.lua:3: in function 'total'
	[C]: in ?`,
  ],
  [
    'a Haskell error',
    'haskell',
    `shop: Prelude.head: empty list
CallStack (from HasCallStack):
  error, called at libraries/base/GHC/List.hs:1646:3 in base:GHC.List
  head, called at src/Shop.hs:12:5 in shop-0.1:Shop`,
  ],
  [
    'a Perl error',
    'perl',
    `no price at lib/Cart.pm line 12.
	Cart::total(HASH(0x55)) called at bin/shop.pl line 3`,
  ],
];

it.each(blocks)('reads %s as one block', (_, language, block) => {
  const traces = tracesIn(embed(block));
  expect(traces).toMatchObject([
    { language, firstLine: before.length + 1, lastLine: before.length + block.split('\n').length },
  ]);
});

const tops: Readonly<Record<string, readonly string[]>> = {
  java: ['com.acme.Importer.read', 'com.acme.shop.Cart.total'],
  javascript: ['total'],
  python: ['main', 'total'],
  go: ['shop/cart.(*Cart).Add'],
  csharp: ['Acme.Cart.Total'],
  php: ['Cart->total'],
  dart: ['Cart.total'],
  ruby: ['Cart#total'],
  cpp: ['shop::Cart::total', 'total'],
  rust: ['shop::cart::total'],
  swift: ['Cart.total()'],
  elixir: ['Shop.Cart.total/1'],
  julia: ['total(x::Vector{Int64})'],
  lua: ['total'],
  haskell: ['head'],
  perl: ['Cart::total'],
};

it.each(blocks)('finds the call of the project in %s', (_, language, block) => {
  const [trace] = tracesIn(embed(block));
  const top = trace?.frames[trace.topFrame ?? -1];
  expect(top?.inProject).toBe(true);
  expect(tops[language]).toContain(top?.function);
});
