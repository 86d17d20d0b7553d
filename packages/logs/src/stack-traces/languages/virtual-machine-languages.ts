import type { TraceLanguage } from '../trace-language.js';

/** The Java virtual machine's languages, and .NET. */
export const virtualMachineLanguages: readonly TraceLanguage[] = [
  {
    language: 'java',
    keywords: ['  at ', '\tat ', 'caused by: ', '] at '],
    headAbove:
      /^\s*(?:\[ERROR\] )?(?:\d+\) )?(?:Exception in thread "[^"]*" )?(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<message>.*))?$/,
    frame:
      /^\s*(?:\[(?:error|info)\]\s+)?at (?<function>[\w.$<>/@-]+)\((?:(?<file>[\w$.-]+\.\w+)(?::(?<line>\d+))?|Native Method|Unknown Source)\)/i,
    more: /^\s*\.\.\. (?:\d+ (?:more|common frames|elided)|$)|^\s*Suppressed: /,
    chain: /^\s*Caused by: (?<exception>[\w.$]+)(?:: (?<message>.*))?/,
    root: 'last',
    gap: 1,
  },
  {
    language: 'csharp',
    keywords: ['  at ', '---> ', ' at '],
    headAbove:
      /^\s*(?:Unhandled exception[.:] )?(?<exception>(?:\w+\.)+\w+)(?: \(0x\w+\))?\s?: (?<message>.*)$/i,
    frame:
      /^\s*at (?<function>[\w.<>`[\],+|]+\((?![^()]*\.java:)[^()]*\))(?: in (?<file>.+?):line (?<line>\d+))?$/,
    more: /^\s*--- End of /,
    chain: /^\s*---> (?<exception>[\w.]+)(?:: (?<message>.*))?/,
    root: 'last',
    gap: 1,
  },
];
