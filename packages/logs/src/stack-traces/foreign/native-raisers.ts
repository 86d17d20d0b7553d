import { anyOf } from './foreign-calls.js';

/** Methods whose name says that they give up, in any class. */
const methods = [
  String.raw`V8_Fatal|V8_Dcheck|ImmediateCrash|RaiseException|BreakDebugger|~?LogMessage\w*|~?CheckError|ReportV8Fatal\w*`,
  // A request or a transaction has an `abort` of its own; that of the platform ends the process.
  String.raw`(?:OS|Platform|Process|Runtime|Debug\w*|Log\w*|Crash\w*)::(?:[Aa]bort|[Ff]atal|[Tt]erminate)`,
];

/** Of the C library and the C++ runtime, behind up to three underscores. */
const libraryFunctions = [
  String.raw`[Aa]bort|abort_(?:message|internal)|[Ff]atal|w?assert(?:2|_fail\w*|_perror\w*|_rtn|_func)?|raise|gsignal|kill|tgkill|terminate|exit|panic|die`,
  'stack_chk_fail|fortify_fail|chk_fail|libc_message|malloc_assert|malloc_printerr',
  String.raw`cxa_(?:throw|rethrow|pure_virtual|bad_\w+)|android_log_assert|restore_rt|sigtramp`,
];

const others = [
  String.raw`_dump_\w+|g_assertion_message\w*|g_log\w*|WTFCrash\w*|MOZ_Crash\w*|SbSystemBreak\w*|KiUserExceptionDispatch\w*`,
  String.raw`std::panicking::(?!try|catch)\S*|core::panicking::\S*|rust_panic\w*|rust_begin_unwind`,
  'std::terminate|_etext|<signal handler called>|llvm::report_fatal_error|llvm::llvm_unreachable_internal',
];

/** Functions that give up, and the edge to a signal's handler: what they call does not matter. */
export const nativeRaisers: RegExp = anyOf(
  '^',
  [
    anyOf(String.raw`(?:\w+::)*`, methods, '').source,
    anyOf('_{0,3}', libraryFunctions, '').source,
    ...others,
  ],
  '$',
);
