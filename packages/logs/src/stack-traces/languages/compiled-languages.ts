import type { TraceLanguage } from '../trace-language.js';

/** Go, Rust, and what sanitizers print for C and C++. */
export const compiledLanguages: readonly TraceLanguage[] = [
  {
    language: 'go',
    keywords: ['panic: ', 'fatal error: '],
    head: /^\s*(?<exception>panic|fatal error): (?<message>.+)/,
    frame: /^\s+(?<file>\S+\.(?:go|s)):(?<line>\d+)(?: \+0x[0-9a-f]+)?$/,
    functionAbove: /^(?:created by )?(?<function>[\w./*()$[\]{}-]+?)(?:\([^()]*\)| in goroutine \d+)?$/,
    more: /^goroutine \d+|^\[signal |^\s+panic: |^created by |^[\w./*()$[\]{}-]+\([^()]*\)$|^runtime stack:|^exit status \d/,
    root: 'first',
    gap: 1,
  },
  {
    language: 'rust',
    keywords: ['panicked at'],
    head: /^\s*thread '[^']*' (?:\(\d+\) )?(?<exception>panicked) at (?:'(?<message>.*)', )?(?<file>[^:'\s]+):(?<line>\d+):\d+:?$/,
    frame: /^\s+at (?<file>\S+?):(?<line>\d+)(?::\d+)?$/,
    functionAbove: /^\s*\d+: (?:0x[0-9a-f]+ - )?(?<function>.+)$/,
    more: /^stack backtrace:|^\s*\d+: |^note: |^\s+(?:left|right): /,
    root: 'first',
    gap: 1,
  },
  {
    language: 'cpp',
    keywords: ['sanitizer: ', '#0 0x'],
    head: /\b(?<exception>\w{1,40}Sanitizer): (?<message>.+)/,
    frame:
      /^\W*#\d+ 0x[0-9a-f]+ (?:in )?(?<function>\S.*?)(?: \(?(?<file>\/[^\s():]+)(?::(?<line>\d+))?(?::\d+)?(?:\+0x[0-9a-f]+)?\)?)?$/i,
    more: /^\W*(?:==\d+==|SUMMARY: |(?:freed|allocated|previously|Direct|Indirect) .*(?:here|from|thread).*:)/,
    root: 'first',
    gap: 2,
  },
];
