import type { TraceLanguage } from '../trace-language.js';

/** Dart and Flutter, with the terse form that its test runner prints. */
export const dartTrace: TraceLanguage = {
  language: 'dart',
  keywords: ['unhandled exception:', '#0   ', '.dart '],
  heads: [/^.{0,80}\bUnhandled [Ee]xception:$/, /^\[.{1,120}\] Unhandled [Ee]xception: (?<message>.+)$/],
  headsAbove: [
    /^\s*(?<exception>[A-Z]\w*(?:Error|Exception)|Exception|TestFailure)(?:: (?<message>.*))?$/,
    /^══╡ EXCEPTION CAUGHT BY (?<message>.+) ╞═*$/,
  ],
  messageBelow: /^(?:(?<exception>[A-Z]\w*(?:Error|Exception|Failure)): ?)?(?<message>(?!#\d+ ).*)$/,
  frames: [
    /^\s*#\d+ {2,8}(?<function>\S.{0,600}?) \((?<file>(?:package:|dart:|file:\/\/|[\w./-])[^()]*?)(?::(?<line>\d+)(?::(?<column>\d+))?)?\)$/,
    /^\s*(?<file>(?:package:|dart:)?[\w./-]+\.dart) (?<line>\d+):(?<column>\d+) {1,40}(?<function>\S.*)$/,
  ],
  more: [
    /^<asynchronous suspension>$/,
    /^={3,} asynchronous gap =/,
    /^\(elided \d+ frames?|^\.\.\. +\(elided /,
    /^\s*-{5,} asynchronous/,
  ],
  root: 'first',
  minFrames: 2,
  gap: 1,
};
