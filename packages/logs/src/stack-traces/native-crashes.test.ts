import { expect, it } from 'vitest';
import { tracesIn } from '../testing/traces-in.js';

/** A crash, the call to look at first, and its place if one is printed. */
const crashes: readonly (readonly [name: string, top: string, place: string | undefined, text: string])[] = [
  [
    'an error of Memcheck',
    'parse_header',
    'reader.c:42',
    `==4242== Invalid read of size 4
==4242==    at 0x4C2E0F5: strlen (vg_replace_strmem.c:461)
==4242==    by 0x10915E: parse_header (reader.c:42)
==4242==    by 0x1091B4: main (main.c:12)
==4242==  Address 0x5204044 is 0 bytes after a block of size 4 alloc'd
==4242==    at 0x4C2BBAF: malloc (in /usr/lib/valgrind/vgpreload_memcheck-amd64-linux.so)
==4242==    by 0x109146: make_buffer (buffer.c:8)`,
  ],
  [
    'a race that Helgrind found',
    'worker',
    'race.c:9',
    `==9== Possible data race during write of size 4 at 0x30C04C by thread #2
==9== Locks held: none
==9==    at 0x108796: worker (race.c:9)
==9==    by 0x4C36C26: mythread_wrapper (hg_intercepts.c:389)
==9== This conflicts with a previous write of size 4 by thread #1
==9== Locks held: none
==9==    at 0x1087D6: main (race.c:20)`,
  ],
  [
    'an error of Dr. Memory',
    'parse_header',
    String.raw`c:\shop\reader.c:42`,
    String.raw`Error #1: UNADDRESSABLE ACCESS beyond heap bounds: reading 4 byte(s)
# 0 replace_strlen               [d:\drmemory\replace.c:412]
# 1 parse_header                 [c:\shop\reader.c:42]
# 2 main                         [c:\shop\main.c:12]`,
  ],
  [
    'what lldb prints',
    'Cart::total',
    'cart.cpp:12',
    `* thread #1, queue = 'main', stop reason = signal SIGABRT
    frame #0: 0x00007fff6c8b933a libsystem_kernel.dylib\`__pthread_kill + 10
    frame #1: 0x00007fff6c840808 libsystem_c.dylib\`abort + 120
  * frame #2: 0x0000000100003f50 shop\`Cart::total(this=0x0000) at cart.cpp:12:5
    frame #3: 0x0000000100003f90 shop\`main at main.cpp:4:3`,
  ],
  [
    "gdb inside of glibc's allocator",
    'frob',
    'frob.c:31',
    `Program received signal SIGABRT, Aborted.
#0  __GI_raise (sig=sig@entry=6) at ../sysdeps/unix/sysv/linux/raise.c:50
#1  0x00007ffff7c22859 in __GI_abort () at abort.c:79
#2  0x00007ffff7c96f6d in _int_free (av=0x7ff, p=0x55, have_lock=0) at malloc.c:4201
#3  0x0000555555555191 in frob (n=3) at frob.c:31`,
  ],
  [
    'a data race with the module behind each call',
    'Counter::add',
    '/w/counter.cc:8',
    `WARNING: ThreadSanitizer: data race (pid=11)
  Write of size 4 at 0x7b0400000000 by thread T2:
    #0 memcpy ../../../../src/libsanitizer/tsan/tsan_interceptors.cc:655 (libtsan.so.0+0x26b4d)
    #1 Counter::add(int) /w/counter.cc:8:10 (shop+0x4b2)
    #2 main /w/main.cc:4 (shop+0x4c2)`,
  ],
  [
    'a failed check of V8',
    'v8::internal::Factory::NewFoo',
    undefined,
    `# Fatal error in ../../src/heap/factory.cc, line 12
# Debug check failed: length >= 0 (-1 vs. 0).
==== C stack trace ===============================
    /w/d8(v8::base::debug::StackTrace::StackTrace()+0x13) [0x55d0c8]
    /w/d8(V8_Fatal(char const*, int, char const*, ...)+0x15c) [0x55d0c8]
    /w/d8(v8::internal::Factory::NewFoo(int)+0x5c) [0x55d0c8]`,
  ],
  [
    'a minidump that was walked, with registers between the calls',
    'shop::Cart::total',
    'src/cart.cc:12',
    `Crash reason:  SIGSEGV /SEGV_MAPERR
Crash address: 0x0

Thread 0 (crashed)
 0  libc.so.6!raise [raise.c : 51 + 0x5]
    rax = 0x0000000000000000   rdx = 0x0000000000000000
 1  shop!shop::Cart::total(int) [hg:hg.example.com/shop:src/cart.cc:1f2e3d4c : 12]
    Found by: inlining`,
  ],
  [
    'a crash of the Java virtual machine in native code',
    'com.acme.Native.open',
    undefined,
    `# A fatal error has been detected by the Java Runtime Environment:
#
#  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2
#
# C  [libc.so.6+0x18b733]  __strlen_avx2+0x13
Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
C  [libc.so.6+0x18b733]  __strlen_avx2+0x13
V  [libjvm.so+0x9c3a5f]  JavaCalls::call_helper(JavaValue*, Thread*)+0x39f

Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)
j  com.acme.Native.open(Ljava/lang/String;)J+0
j  com.acme.Main.main([Ljava/lang/String;)V+5`,
  ],
  [
    'a report of KASAN with calls that were put into their callers',
    'ip6_route_add',
    'net/ipv6/route.c:12',
    `BUG: KASAN: use-after-free in ip6_route_add+0x12/0x340 net/ipv6/route.c:12
Call Trace:
 __dump_stack lib/dump_stack.c:77 [inline]
 dump_stack+0x172/0x1f0 lib/dump_stack.c:113
 print_address_description.cold+0x7c/0x20d mm/kasan/report.c:187
 ip6_route_add+0x12/0x340 net/ipv6/route.c:12
 entry_SYSCALL_64_after_hwframe+0x49/0xbe`,
  ],
  [
    'a warning of the kernel, which names the call in its head',
    'foo_close',
    'net/foo.c:12',
    `WARNING: CPU: 1 PID: 1234 at net/foo.c:12 foo_close+0x12/0x340
Call Trace:
 sock_release+0x12/0x34 net/socket.c:1`,
  ],
  [
    'an exception that glog and folly report without 0x',
    'shop::boom',
    undefined,
    `terminate called after throwing an instance of 'std::runtime_error'
    @ 00000000000a abort
    @ 00000000000e std::terminate()
    @ 00000000000f __cxa_throw
    @ 000000000010 shop::boom()`,
  ],
  [
    'a crash inside of a bundled allocator',
    'pool_put',
    '/w/pool.c:9',
    `==19==ERROR: AddressSanitizer: SEGV on unknown address 0x0
    #0 0x4e in je_arena_dalloc_bin /w/deps/jemalloc/src/arena.c:11:3
    #1 0x4e in pool_put /w/pool.c:9:5`,
  ],
  [
    'a crash inside of the sources of a C++ library that was built by hand',
    'pool_put',
    '/w/pool.c:9',
    `==19==ERROR: AddressSanitizer: SEGV on unknown address 0x0
    #0 0x4e in rehash /w/build/libcxx/src/hash.cpp:11:3
    #1 0x4e in pool_put /w/pool.c:9:5`,
  ],
  [
    'an extension of Python that frees an object twice',
    'cart_dealloc',
    '/w/cart.c:9',
    `==19==ERROR: AddressSanitizer: SEGV on unknown address 0x0
    #0 0x4e in PyObject_Free /w/Objects/obmalloc.c:11:3
    #1 0x4e in cart_dealloc /w/cart.c:9:5
    #2 0x4e in _PyEval_EvalFrameDefault /w/Python/ceval.c:9:5`,
  ],
  [
    'a crash below a method that is only called abort',
    'shop::Timer::stop',
    'timer.cc:9',
    `==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x602 at pc 0x4c8
    #0 0x4c in shop::Timer::stop() timer.cc:9:3
    #1 0x4c in shop::Request::abort() request.cc:9:3`,
  ],
  [
    'a native tombstone of Android',
    'Cart_total',
    undefined,
    `backtrace:
      #00 pc 000000000004e0f8  /apex/com.android.runtime/lib64/bionic/libc.so (abort+180) (BuildId: 12)
      #01 pc 0000000000003234  /data/app/com.acme.shop-1/lib/arm64/libshop.so (Cart_total+40)`,
  ],
  [
    'inlined calls of cdb',
    'Cart::add',
    String.raw`c:\w\cart.h:9`,
    String.raw`STACK_TEXT:
00000000${'`'}0012f3e4 00007ff6${'`'}12341236 : 00000000${'`'}00000000 : ucrtbase!abort+0x4e
(Inline Function) --------${'`'}-------- : --------${'`'}-------- : shop!Cart::add+0x5 [c:\w\cart.h @ 9]`,
  ],
];

it.each(crashes)('finds the call of the project in %s', (_, top, place, text) => {
  const [trace, ...others] = tracesIn(`before\n${text}\nafter\n`);
  const frame = trace?.frames[trace.topFrame ?? -1];
  expect(others).toEqual([]);
  expect(frame).toMatchObject({ function: top, inProject: true });
  expect(frame?.file === undefined ? undefined : `${frame.file}:${frame.line}`).toBe(place);
});

it.each(crashes)('reads %s as one block', (_, _top, _place, text) => {
  const [trace] = tracesIn(`before\n${text}\nafter\n`);
  expect([trace?.firstLine, trace?.lastLine]).toEqual([2, 1 + text.split('\n').length]);
});

it('falls back on a library when no call is the project’s', () => {
  const [trace] = tracesIn(`==1==ERROR: AddressSanitizer: SEGV on unknown address 0x0
    #0 0x7f in raise (/lib/libc.so.6+0x1)
    #1 0x7f in deflate (/usr/lib/libz.so.1+0x1)
`);
  expect(trace?.frames[trace.topFrame ?? -1]).toMatchObject({ function: 'deflate', inProject: false });
});

it('ends the trace of a minidump above the threads that did not crash', () => {
  const [trace, ...others] = tracesIn(`Thread 3 worker (crashed) - tid: 5658
 0  libshop.so!shop::Cart::total(int) [cart.cc : 12 + 0x3]
    rax = 0x0000000000000000   rdx = 0x0000000000000000

Thread 0 shop - tid: 5432
 0  libshop.so!shop::wait() [wait.cc : 9 + 0x3]
`);
  expect(others).toEqual([]);
  expect(trace).toMatchObject({ firstLine: 1, lastLine: 3, topFrame: 0 });
  expect(trace?.frames).toHaveLength(1);
});

it.each(['start', 'print_report', 'wrap_text', 'assert_valid', 'send_order', 'clone_cart', 'kernel_main'])(
  'does not take %s for machinery',
  (name) => {
    const [trace] = tracesIn(`==1==ERROR: AddressSanitizer: SEGV on unknown address 0x0
    #0 0x7f in ${name} /w/shop.c:1:1
    #1 0x7f in run /w/shop.c:9:1
`);
    expect(trace?.frames[trace.topFrame ?? -1]).toMatchObject({ function: name, inProject: true });
  },
);
