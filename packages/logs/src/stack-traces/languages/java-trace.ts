import type { TraceLanguage } from '../trace-language.js';

const dotted = String.raw`(?:[\w$]+[./]){1,30}[\w$]+`;
const named = String.raw`(?:[A-Z][\w$]*(?:Exception|Error|Throwable|Failure|Failed|Timeout))`;

/** The languages of the Java virtual machine. */
export const javaTrace: TraceLanguage = {
  language: 'java',
  keywords: ['  at ', '\tat ', '] at ', '.clj:'],
  headsAbove: [
    new RegExp(
      String.raw`^\s*(?:\d+\) |Exception in thread "[^"]{0,200}" |== Java Exception: |FATAL EXCEPTION: |\*\*\* )?(?<exception>${dotted})(?:: (?<message>.*)|:)?$`,
    ),
    new RegExp(
      String.raw`(?<![\w$.])(?<exception>(?:[\w$]+\.){0,30}${named}(?:\$\w+)?)(?:: (?<message>.*)|:)?$`,
    ),
    /^(?:Exception in thread "[^"]{0,200}"|[A-Z][\w.]* (?:exception|error|failure)\b).*$/i,
  ],
  leads: [/^Process: [\w.:]+, PID: \d+$/, /^FATAL EXCEPTION: /],
  frames: [
    /^\s*(?:\[(?:error|info)\]\s+)?(?:at |↳ )(?:(?:[\w.-]*\/)?(?<module>[\w.-]+(?:@[\w.-]+)?)?\/)?(?<function>[\w.$<>/@-]+)\((?:(?<file>[\w$.-]+\.\w+)(?::(?<line>\d+))?|Native Method|Unknown Source|[\w$<>-]+(?::(?<line2>\d+))?|\w+\.\w+ from .*)\)(?: ~?\[.*)?$/i,
    /^\s*at (?<function>[\w.$<>/@-]+) \((?:(?<file>[\w$.-]+\.(?:java|kt|scala|groovy|clj))(?::(?<line>\d+))?|Native Method|Unknown Source)\)$/,
    /^\s+(?<function>[\w.$<>-]{1,300}) \((?<file>\w+\.cljs?):(?<line>\d+)\)$/,
  ],
  packages: true,
  more: [
    /^\s*\.\.\. (?:\d+ (?:more|common frames|elided|lines?)|$)/,
    /^\s*\[CIRCULAR REFERENCE/,
    /^Process: [\w.:]+, PID: \d+$/,
    /^\s*\(Coroutine (?:boundary|creation stacktrace)\)$/,
  ],
  chain: [
    /^\s*(?:\[error\]\s+)?(?:Caused by|Suppressed|Cause|Wrapped by): (?<exception>(?:[\w$-]+[./])*[\w$-]+)(?:: (?<message>.*))?$/,
    /^\s*\[CIRCULAR REFERENCE: ?(?<exception>[\w.$]+)/,
  ],
  root: 'last',
  minFrames: 1,
  gap: 1,
};
