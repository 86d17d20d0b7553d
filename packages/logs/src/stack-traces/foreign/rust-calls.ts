import { anyDirectory, type ForeignCalls } from './foreign-calls.js';

/** The standard library and its panics; crates stand below Cargo's home. */
export const rustCalls: ForeignCalls = {
  runtimeFiles: [
    /^\/rustc\//,
    anyDirectory([String.raw`\.rustup`, String.raw`(?:libfuzzer-sys|afl|honggfuzz|arbitrary)-\d[\w.-]*`]),
    /(?:^|[\\/])library[\\/](?:std|core|alloc|test|panic_\w+|proc_macro|backtrace)[\\/]src[\\/]/,
  ],
  runtimeFunctions: [
    /^<?(?:std|core|alloc|proc_macro|libfuzzer_sys|panic_abort|panic_unwind|__libfuzzer_sys)::|^(?:rust_begin_unwind|_?_rust_\w+|rust_panic\w*|rust_oom)/,
    /^test::(?:run_test|test_main|run_tests|assert_test_result|__rust_\w+|console)\b/,
  ],
  dependencyFiles: [anyDirectory([String.raw`\.cargo`, String.raw`registry[\\/]src`])],
  dependencyFunctions: [/^<?tokio::/],
};
