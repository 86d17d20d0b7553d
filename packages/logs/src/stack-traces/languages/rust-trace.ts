import type { TraceLanguage } from '../trace-language.js';

/** Rust: panics in their old and new form, with or without a backtrace. */
export const rustTrace: TraceLanguage = {
  language: 'rust',
  keywords: ['panicked at', 'stack backtrace:'],
  heads: [
    /^\s*(?:thread '[^']*'|thread \S+) (?:\(\d+\) )?(?<exception>panicked) at (?:'(?<message>.*)', |(?<message2>[^'].*), )?(?<file>[^:'\s]+):(?<line>\d+):(?<column>\d+):?$/,
    /^\s*(?:thread '[^']*'|thread \S+) (?:\(\d+\) )?(?<exception>panicked) at '(?<message>.*)$/,
    /^\s*(?:[^:]{0,80}: )?(?<exception>panicked) at (?:'(?<message>.*)', )?(?<file>[^:'\s]+\.rs):(?<line>\d+)(?::(?<column>\d+))?:?$/,
    /^\s*stack backtrace:$/,
  ],
  messageBelow: /^(?!note:|stack backtrace:|\s*\d+: )(?<message>.+)$/,
  frames: [
    /^\s*\d+: +(?:0x[0-9a-f]+ - )?(?<function>[^\s].*?)(?: +at (?<file>\S+?):(?<line>\d+)(?::(?<column>\d+))?)?$/,
    /^.{0,300}', (?<file>[^:'\s]+\.rs):(?<line>\d+):(?<column>\d+)$/,
  ],
  place: /^\s+at (?<file>\S.*?):(?<line>\d+)(?::(?<column>\d+))?$/,
  more: [
    /^\s*stack backtrace:/,
    /^\s*note: (?:run with|Some details|[Bb]acktrace)/,
    /^\s*(?:left|right): /,
    /^Caused by:/,
    /^\s+(?:\[\.\.\. omitted|\d+ frames? hidden)/,
  ],
  foreign: [
    /^<?(?:std|core|alloc|tokio|proc_macro|backtrace|futures_\w+|rayon_core)::|^(?:rust_begin_unwind|_?_rust_\w+|rust_panic\w*)/,
    /^test::(?:run_test|test_main|run_tests|assert_test_result|__rust_\w+|console)\b/,
    /^_?<.{1,200} as (?:core|std|alloc)::/,
    /^_\$LT\$.{0,200}as\$u20\$(?:core|std|alloc)/,
    /^(?:_start|main|clone|start_thread|__libc_start_\w+)$|^<unknown>$/,
  ],
  raisers:
    /^(?:std::panicking::(?!try|catch)|core::(?:panicking|option|result|str)::|rust_begin_unwind|rust_panic|__?rust_start_panic)/,
  root: 'first',
  minFrames: 3,
  gap: 1,
};
