import type { Facts } from '../../rules/rule-matcher.js';
import { nativeMachinery } from '../foreign/native-functions.js';
import { nativeRaisers } from '../foreign/native-raisers.js';
import type { FrameReader, TraceLanguage } from '../trace-language.js';
import { bareName } from './bare-name.js';
import { readNativeFrame } from './native-frame.js';

/** The other ways in which C and C++ programs print a call. */
const plainFrames: readonly RegExp[] = [
  // Android: `#00 pc 0001a2b4  /system/lib/libc.so (abort+12)`
  /^\s*#\d\d +pc [0-9a-f]+ +(?<module>\S+)(?: \((?<function>.+?)(?:\+\d+)?\))?(?: \(BuildId.*)?$/,
  // Abseil and glog: `    @ 0x55d0c8  1234  Foo::bar()`
  /^(?:PC: )?\s*@ +(?:0x)?[0-9a-f]{4,16} +(?:\d+ +|\(unknown\) +(?=\S))?(?<function>\S.*)$/i,
  // lldb: `  * frame #0: 0x0000555 a.out`f(int) at a.c:3:8`
  /^\s*(?:\* )?frame #\d+: 0x[0-9a-f]+ (?<module>[^`]{1,200})`(?<function>\S.*?)(?: at (?<file>\S+?):(?<line>\d+)(?::(?<column>\d+))?| \+ \d+)?(?: \[(?:opt|inlined)\])*$/,
  // glibc: `./app(f+0x12) [0x55d0c8]`, also `./app(+0x12) [0x55d0c8]`
  /^\s*(?:\[\w+:\d+\] \[ ?\d+\] )?(?<module>[^\s()]+)\((?<function>\S.{0,900}?)?\+0x[0-9a-f]+\) ?\[0x[0-9a-f]+\]$/,
  // Chromium on Windows: `f [0x00007FFE+18] (base/file.cc:12)`, and without a file
  /^\s+(?<function>[A-Za-z_~$?`(].{0,600}?) \[0x[0-9a-f]+(?:\+\d+)?\](?: \((?<file>[^()]+):(?<line>\d+)\))?$/i,
  /^(?<function>[A-Za-z_~].{0,600}\)) \[0x[0-9a-f]+\]$/,
  // Boost: ` 0# f(int) at file.cpp:12`, ` 0# f in ./app`
  /^\s*\d+# (?:0x[0-9a-f]+ )?(?<function>\S.*?)(?: at (?<file>\S+):(?<line>\d+)| in (?<module>\S+))?$/i,
  // Node.js and V8: ` 1: 0xb27abe4 node::Abort() [node]`
  /^\s*\d+: 0x[0-9a-f]+(?: (?<function>\S.*?))?(?: \[(?<module>[^\]]+)\])?$/i,
  // cdb: `0018f3c4 77e5 module!f+0x12 [file @ 12]`
  /^(?:\w\w )?(?:[0-9a-f`]{8,17} [0-9a-f`]{8,17}|\(Inline Function\) [-`]{8,17}) (?:.{0,300} : |(?:[0-9a-f`]{8,17} ){1,4}| {1,8})?(?<module>[\w.]+)!(?<function>[^\s+[]+(?:<[^\s]*>)?\S*?)(?:\+0x[0-9a-f]+)?(?: \[(?<file>.+?) @ (?<line>\d+)\])?$/,
  // Linux: ` [<ffffffff81a>] ? f+0x12/0x34 [module]`, ` f+0x12/0x34 net/ipv4/tcp.c:12`
  /^.{0,80}?(?<![\w.])(?<function>[A-Za-z_][\w.]*)\+0x[0-9a-f]+\/0x[0-9a-f]+(?: \[(?<module>\w+)\]| (?<file>\S+):(?<line>\d+))?/,
  // Linux, a call that the compiler put into its caller: ` f file.c:12 [inline]`
  /^ (?<function>[A-Za-z_]\w*) (?<file>[\w./-]+\.[chS]):(?<line>\d+) \[inline\]$/,
  // Fuchsia: `bt#01: pc 0x43 sp 0x7f (app:/boot/bin/shop,0x8a)`
  /^bt#\d+: pc 0x[0-9a-f]+ sp 0x[0-9a-f]+ \((?:\w+:)?(?<module>[^,()]+),0x[0-9a-f]+\)$/,
  // macOS: `2   libshop.dylib   0x000000010d4c0aaa shop::Run(int) + 64`
  /^\d{1,3} {1,4}(?<module>[^\t]{1,80}?)[ \t]{1,60}0x[0-9a-f]{8,16} (?<function>\S.{0,900}?) \+ \d+$/,
  // gcc: `0x7f0a crash_signal`, its file on the next line
  /^0x[0-9a-f]{5,16} (?<function>[A-Za-z_~][^()]*(?:\(.*\))?)$/,
];

const frames: readonly FrameReader[] = [
  readNativeFrame,
  ...plainFrames.map((pattern) => (line: string): Facts | undefined => {
    const groups = pattern.exec(line)?.groups;
    if (groups === undefined) return undefined;
    const name = groups.function === undefined ? undefined : bareName(groups.function);
    return { ...groups, function: name };
  }),
];

/** C, C++ and the kernel: sanitizers, debuggers, assertions and fatal signals. */
export const nativeTrace: TraceLanguage = {
  language: 'cpp',
  keywords: [
    'sanitizer: ',
    '#0 ',
    '#0: 0x',
    '#00 pc',
    'fatal:',
    '# fatal error',
    'assertion',
    'runtime error: ',
    'terminate called',
    'stack trace',
    'stacktrace',
    'backtrace',
    'call trace',
    'internal compiler error',
    'program received signal',
    'received signal ',
    'fatal signal',
    'stack dump:',
    '*** sig',
    '*** aborted at',
    'error: libfuzzer',
    'bug: ',
    'kernel bug at ',
    'kernel panic',
    'unable to handle',
    ' 0# ',
    'exception_record',
    'stack_text',
    'retaddr',
    'check failed',
    'stop reason = ',
    'glibc detected',
    '<== fatal',
    'warning: cpu: ',
  ],
  heads: [
    /(?<exception>\w{1,40}Sanitizer)(?: CHECK failed)?: (?!DEADLYSIGNAL|can not|failed to|reserving|hard rss)(?<message>.+)/,
    /ERROR: (?<exception>libFuzzer): (?<message>.+)/,
    /^(?<file>[^\s:]+):(?<line>\d+):(?<column>\d+): (?<exception>runtime error): (?<message>.+)/,
    /^# (?<exception>Fatal error) in .*$/,
    /^(?:abort|Abort): (?<exception>CSA_\w+ failed): (?<message>.+)/,
    /\[.{0,80}:(?<exception>FATAL):[^\]]{1,200}\] (?<message>.*)/,
    /^F\d{4,8} [\d:.]+ +\d+ (?<file>[^\s:]+):(?<line>\d+)\] (?<message>.*)/,
    /(?<exception>Assertion) [`'"]?(?<message>.+?)['"]? failed\.?(?: Aborting\.)?$/,
    /^Assertion failed: (?<message>.+)$/,
    /ERROR:(?<file>[^\s:]+):(?<line>\d+):[^:]+: (?<exception>assertion failed)[: ](?<message>.+)/,
    /^terminate called after throwing an instance of '(?<exception>[^']+)'/,
    /^(?:Program|Thread .{1,80}) (?:received signal|terminated with signal) (?<exception>SIG\w+)[,:] (?<message>.+?)\.?$/,
    /Fatal signal (?<message>\d+ \((?<exception>SIG\w+)\).*)/,
    /\*{3} (?:Aborted at|(?<exception>SIG\w+) (?:\(@0x|received at)).*/,
    /\*{3} (?<message>.{1,200}): terminated|^\*\*\* glibc detected \*\*\* (?<message2>.*)/,
    /\bBUG: (?<exception>KASAN|KMSAN|KCSAN|unable to handle[^:]*|kernel NULL[^:]*)(?:: (?<message>.*))?$/,
    /(?<exception>Unable to handle kernel|Kernel panic - not syncing|general protection fault|Internal error: Oops)[:, ]*(?<message>.*)/,
    /^\s*(?:Stack dump(?: without symbol names[^:]*)?|[Bb]acktrace|Stack ?trace(?: of thread \d+)?|Call [Tt]race|STACK_TEXT|Thread \d+ stack trace|Traceback|Backtrace for this error):\s*$/,
    /^ ?#? ?(?:Child-?(?:SP|EBP)) +RetAddr\b/,
    /^={4,} (?:C|JS) stack trace =/,
    /^\*{3} (?:Process received signal|Check failure stack trace:) \*{3}/,
    /<== (?<message>fatal .+)$/,
    /(?:(?<exception>WARNING): )?CPU: \d+ PID: \d+ at (?<file>\S+):(?<line>\d+) (?<function>[A-Za-z_][\w.]*)\+0x[0-9a-f]+/,
    /kernel (?<exception>BUG) at (?<file>[^\s:]+):(?<line>\d+)!$/,
    /^\* thread #\d+.*, stop reason = (?<message>.+)$/,
    /(?<exception>internal compiler error): (?<message>.+)$/,
  ],
  headsAbove: [
    /^(?<message>.{0,300}\b(?:[Cc]heck failed|CHECK|FATAL|[Ff]atal|SIG[A-Z]{3,6}|[Cc]rash(?:ed)?|[Aa]bort(?:ed)?|[Ss]egmentation fault|[Ee]xception)\b.*)$/,
  ],
  leads: [/^={18,}$/],
  frames,
  place:
    /^\s+(?:at (?<file>[^\s:]+)|(?<file2>(?:\.{0,2}\/|[\w.-]+\/)[^\s:]+)):(?<line>\d+)(?::(?<column>\d+))?$/,
  messageBelow: /^(?:#|\s+what\(\):) {1,3}(?<message>\S.*)$/,
  sections: [
    /^\s*(?:(?:freed|previously allocated|allocated|Uninitialized value was|Memory was marked|Member fields were) .*(?:here|by|from|as uninitialized|created|destroyed|stored)\b.*|(?:Direct|Indirect) leak of .*|Thread T\d+ .*created by .*|Address .* is located in .*|Location is .*|(?:Previous |As if synchronized via )?(?:[Aa]tomic )?(?:[Rr]ead|[Ww]rite) of size .*|Mutex M\d+ .*created at:?|Allocated by task \d+:|Freed by task \d+:|Thread \d+ \(.*\):?)$/,
    /^={4,} (?:(?:C|JS) stack trace|Backtrace:|Memory map:) =/,
    /^(?: {2}|\* )thread #\d+.*$/,
    /^(?:backtrace|Backtrace|Call Trace|STACK_TEXT|Stack trace|Received signal .*):\s*$/,
  ],
  more: [
    /^\W{0,4}==\d+==/,
    /^(?:\s*={18,}|[-=*#][-=*# ]{39,}|\s*#|\s*-{18,})$/,
    /^(?:\w+Sanitizer|ASAN|MSAN|TSAN|UBSAN):/,
    /^(?:SCARINESS|SUMMARY|Hint|NOTE|Note|DEDUP_TOKEN|MS): /,
    /^\w+Sanitizer can not /,
    /^# (?!TYPE|HELP)\S/,
    /^#FailureMessage Object: /,
    /^(?:Shadow bytes|Shadow byte legend|=>0x|\s+0x[0-9a-f]+: [0-9a-f]{2} |\s+(?:Addressable|Partially|Heap|Stack|Global|Freed|Container|Array|Intra|ASan|Left|Right|Shadow gap|Poisoned|Temporary)\b)/,
    /^(?:READ|WRITE|ACCESS) of size /,
    /^0x[0-9a-f]+ is located /,
    /^\s+(?:what\(\):|Command Line:|CPU:|Hardware name:|RIP:|Code:|R\w\w: |PC: @)/,
    /^(?:Aborted|Segmentation fault|Illegal instruction|Trace\/breakpoint trap|Killed|Bus error)(?: \(core dumped\))?$/,
    /^\s*(?:Call Trace:|<\/?(?:TASK|IRQ|NMI)>|PC: @)/,
    /^WARNING: (?:Frame IP not in any known module|Stack unwind information not available)/,
    /^\s*[re]?[a-z]{1,3}\d{0,2} +[0-9a-f]{8}/,
    /^(?:signal \d+ \(|pid: \d+, tid: |Abort message: |Build fingerprint: |ABI: |Revision: |Timestamp: |Cmdline: |uid: )/,
    /^\s*\[end of stack trace\]/,
    /^\(gdb\) |^\[(?:New|Switching|Thread debugging)/,
    /^Received signal \d+/,
    /^(?:Please submit a full bug report|See <http)/,
  ],
  end: /^\s*(?:\W{0,4}==\d+== ?ABORTING|\[end of stack trace\]|={3,}\s*\[ cut here)/,
  joinsHeads: true,
  root: 'first',
  minFrames: 1,
  foreign: nativeMachinery,
  raisers: nativeRaisers,
  gap: 3,
};
