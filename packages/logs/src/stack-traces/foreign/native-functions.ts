import { anyOf } from './foreign-calls.js';

/** What compilers append to the name of a function they split or copied. */
const clone = String.raw`(?:\.(?:cold|part|isra|constprop|llvm|\d+))*$`;

const strings = [
  String.raw`mem(?:cpy|set|move|cmp|chr|mem|pcpy)\b\S*`,
  String.raw`str(?:n?len|n?cpy|n?cmp|n?casecmp|n?cat|n?dup|r?chr|str|to\w+|c?spn|pbrk|tok)\b\S*`,
  String.raw`w(?:cs|mem)\w+|v?s?n?w?f?printf\w*|v?s?f?scanf`,
];
const allocation = [
  String.raw`malloc|calloc|realloc\w*|free|cfree|valloc|memalign|posix_memalign|aligned_alloc|operator (?:new|delete)\S*`,
  String.raw`_int_(?:free|malloc|realloc|memalign)\w*|malloc_consolidate|unlink_chunk\S*|sysmalloc|systrim\S*|tcache_\w+`,
  String.raw`(?:je|tc|mi|rp)_(?:m|c|re)alloc\w*|(?:je|tc|mi|rp)_(?:free|delete|new|posix_memalign)\w*|je_\w+|mozalloc_\w+|moz_x\w+|sk_(?:malloc|realloc|abort)\w*`,
  String.raw`g_(?:malloc|realloc|free|slice_alloc|slice_free)\w*|k(?:malloc|free|zalloc|vfree|vmalloc)\w*|kmem_cache_\w+`,
  String.raw`Rtl\w*Heap\w*|Heap(?:Alloc|Free|ReAlloc)|_(?:malloc|calloc|realloc|free)_(?:base|dbg)|_aligned_\w+`,
];
const calls = [
  String.raw`qsort\w*|msort_with_tmp\S*|bsearch|fread|fwrite|fopen\w*|fclose|read|write|recv(?:from|m?msg)?|send(?:to|m?msg|file)?`,
  'syscall|nanosleep|poll|select|waitpid|wait4|do_system',
];
const givingUp = [
  'raise|abort|gsignal|kill|killpg|tgkill|_?exit|exit_group|terminate|_purecall|panic|die',
  String.raw`abort_(?:message|internal)|_?w?assert|assert_fail\w*|g_(?:assertion_message\w*|logv?|log_\w+|abort|error)|longjmp`,
  String.raw`demangling_\w+|_?objc_\w*terminate\w*|__android_log\w*|SbSystemBreak\w*|ImmediateCrash|CFCrash\w*`,
  String.raw`WTFCrash\w*|WTFReport\w*|MOZ_(?:Crash|Report)\w*|NS_Debug\w*|qt_message_fatal|QMessageLogger::fatal|qt_assert\w*`,
  String.raw`\w*DebugBreak\w*|mozilla_dump_image|X11Error\w*|ForceCrashOnSigAbort|(?:\w+::)*DefaultDcheckHandler`,
];
const reporting = [
  String.raw`backtrace\w*|unwind_backtrace\w*|_?Unwind_\w+|_asan_rtl_|HandleOnePc|DumpStackTrace\w*|PrintStackTrace\w*|(?:\w+::)*StackDumpSignalHandler`,
  String.raw`signalHandler|crash_handler|(?:Crash|Signal|Abort)Handler\w*|SignalAction|fpehandler|ExitCallback|RunOneTest`,
  String.raw`arch_\w*backtrace|save_stack\w*|_dump_\w*stack\w*|_{0,2}dump_(?:stack|backtrace)\w*|show_(?:stack|trace|regs)\w*`,
];
const startup = [
  String.raw`clone\d?|start_thread|thread_start|pthread_\w+|GetProcAddress|RaiseException`,
  String.raw`KiUser\w+|Rtl\w+|Nt[A-Z]\w+|Zw[A-Z]\w+|BaseThread\w+|\w*mainCRTStartup|\w*CRTStartup|invoke_main|\w*__scrt_\w+`,
];
/** Linux prints a stack below its own reporter; so does the way into the kernel. */
const kernel = [
  String.raw`kernel_panic|lkl_panic\w*|oops_(?:begin|end|enter|exit)|do_page_fault|exc_page_fault|bug_handler|warn_slowpath\w*|__warn(?:_printk)?|report_bug|fixup_bug\w*`,
  String.raw`print_(?:address_description|trailer|unlocked\w*|circular\w*|bad_pte)|object_err|check_memory_region\w*|k[acm]san_\w+`,
  String.raw`mark_lock|lookup_chain_cache|validate_chain|lock_(?:acquire|release)|ret_from_\w+|kthread|entry_SYSCALL\w*|do_syscall\w*|system_call\w*|el[01]\w*_\w+`,
  String.raw`asm_(?:exc|sysvec|common)_\w+|handle_bug|exc_(?:invalid_op|general_protection|double_fault)|do_error_trap|do_trap\w*|die_\w+|no_context|bad_area\w*|__?might_sleep|___might_sleep`,
];

/** Everything behind these letters. */
const beginnings = [
  '__(?:assert|clone|fortify|kernel_|sigaction|stack_chk|chk_fail|pthread|restore_rt|builtin_)|(?:__)?(?:interceptor_|[amtl]san_|ubsan_|hwasan_|sanitizer_|sancov|memprof_|cxa_|cxxabiv1|gnu_cxx|GI_|libc_|pthread_|assert_(?:fail|perror)|aeabi_)',
  '___?interceptor_|__(?:asan|msan|tsan|ubsan|lsan|hwasan|sanitizer|dfsan|rtsan)(?:::|_)|__gnu|__libc|__cxx|___|__kasan|__run_exit_handlers|__restore',
  String.raw`asan_|msan_|tsan_|hwasan_|scudo::|__wrap_|wrap_(?:[mc]alloc|realloc|free|mem|str)|_?dl_|_start$|_?main_trampoline|asan\.module_|sancov\.|fuzzer::|fuzztest::|centipede::|LLVMFuzzerRunDriver|AFL|afl_|__afl_|honggfuzz`,
  String.raw`_IO_|_L_(?:un)?lock_|tcmalloc::|jemalloc::|mimalloc::|partition_alloc::|allocator_shim::|base::(?:allocator|PartitionAlloc\w*)|PartitionAlloc\w*|partitionAlloc\w*`,
  'v8::(?:base|internal::V8_Fatal|api_internal|Utils::ReportApiFailure|internal::Isolate::PushStackTraceAndDie|internal::FatalProcessOutOfMemory|internal::V8::FatalProcessOutOfMemory)',
  String.raw`V8_(?:Fatal|Dcheck)|\w*::Report\w*Fatal\w*|node::(?:Abort|Assert|DumpBacktrace|OnFatalError|OOMErrorHandler)|art::Thread::CreateNativeThread|art::Runtime::Abort`,
];

/** Namespaces and classes. */
const scopes = [
  'std|__1|Catch|doctest',
  String.raw`boost::(?:throw_exception|assertion_failed\w*|stacktrace|core)`,
  String.raw`absl::(?:\(anonymous namespace\)|\w*_internal|lts_\w+::\w*_internal|AbslFailureSignalHandler|WriteFailureInfo|\w*FailureSignalHandler)`,
  String.raw`google::(?:LogMessage\w*|logging_fail|DumpStackTraceAndExit|InstallFailure\w*|protobuf::internal::LogMessage|\(anonymous namespace\))`,
  String.raw`folly::(?:symbolizer|terminate_with|detail::throw_exception_)|logging::(?:LogMessage\w*|CheckError|Check\w*Error|ErrnoLogMessage|internal|RawLog|\(anonymous namespace\))`,
  String.raw`base::(?:debug|ImmediateCrash|internal::(?:Invoker|FunctorTraits|InvokeHelper))|WTF::(?:Crash\w*|BackTrace|Partitions)|android::base::\w*Log\w*|android::CallStack`,
  'testing::(?:internal|Test|TestInfo|TestSuite|TestCase|UnitTest)',
  String.raw`llvm::(?:sys|report_fatal_error|llvm_unreachable_internal|PrettyStackTrace\w*)|stdext::exception|FuzzedDataProvider|base::FuzzedDataProvider`,
];

/** Where a crash is noticed, not where it is made: libraries of C, C++ runtimes, sanitizers, fuzzers and the kernel. */
export const nativeMachinery: readonly RegExp[] = [
  anyOf('^', beginnings, ''),
  anyOf('^', scopes, '(?:::|$)'),
  anyOf('^', [...strings, ...allocation, ...calls, ...givingUp, ...reporting, ...startup, ...kernel], clone),
  /^\[(?:vdso|vsyscall|heap|stack)\]$|^<unknown|^<null>|^0x[0-9a-f]+$|^_sigtramp$|^(?:\S+\.so(?:\.\d+)*|libc|libpthread)$/,
];

/** Interpreters that a native extension runs in. */
export const nativeHosts: RegExp =
  /^(?:_?Py(?:Eval|Object|Run|CFunction|Vectorcall|Function)_\w+|_?Py_\w+|cfunction_call\w*|pybind11::\S*|atheris::\S*|rb_(?:protect|rescue\d*|ensure|vm_exec|funcall\w*)|ruby_(?:run_node|exec_\w+)|lua_p?callk?|luaD_\w+|luaV_execute|JNI_\w+|JavaCalls::\S*|napi_\w+|v8impl::\S*)$/;
