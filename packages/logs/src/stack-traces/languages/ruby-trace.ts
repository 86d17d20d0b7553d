import type { TraceLanguage } from '../trace-language.js';

/** Ruby, uncaught exceptions as the interpreter prints them. */
export const rubyTrace: TraceLanguage = {
  language: 'ruby',
  keywords: [':in `', ":in '"],
  head: /^\s*(?<file>[^\s:]+):(?<line>\d+):in [`'](?<function>[^'`]+)'?: (?<message>.+) \((?<exception>[A-Z][\w:]*)\)$/,
  frame:
    /^\s*(?:\d+: )?(?:from )?(?<file>[^\s:]+\.(?:rb|rake|ru)):(?<line>\d+):in [`'](?<function>[^'`]+)'?$/,
  root: 'first',
  gap: 0,
};
