import { nativeMachinery } from '../foreign/native-functions.js';
import { nativeRaisers } from '../foreign/native-raisers.js';
import type { TraceLanguage } from '../trace-language.js';

/** `==42== ` of Memcheck and `**42** ` of programs that ask for it. */
const own = String.raw`^(?:==|\*\*)\d+(?:==|\*\*) `;
const errors =
  'Invalid|Conditional|Use of|Syscall|Source and|Mismatched|Process terminating|Possible data race|Argument|Jump to|Thread #|Exiting|Lock |Illegal|Realloc|Unrecognised|Conflicting|Stack overflow';

/** Valgrind: Memcheck, Helgrind and DRD; a blank line of its own ends an error. */
export const valgrindTrace: TraceLanguage = {
  language: 'cpp',
  keywords: ['==    at 0x', '**    at 0x'],
  headsAbove: [
    new RegExp(`${own}(?<message>(?:${errors}).*|[\\d,]+ (?:\\([^()]*\\) )?bytes in .*)$`),
    new RegExp(`${own}(?<message>(?! )(?!Locks held).*[a-z].*)$`),
  ],
  frames: [
    new RegExp(
      `${own} {1,8}(?:at|by) 0x[0-9A-F]+: (?<function>\\S.*?) \\((?:in (?<module>[^()]+)|(?<file>[^():]+):(?<line>\\d+))\\)$`,
    ),
    new RegExp(`${own} {1,8}(?:at|by) 0x[0-9A-F]+: (?<function>[^()\\s]+)(?: \\(.*\\))?$`),
  ],
  sections: [
    new RegExp(`${own} (?:Address 0x|Uninitialised value was|Block was alloc'd|This conflicts with).*`),
    new RegExp(`${own}(?:This conflicts with|Thread #\\d+ (?:was created|acquired)).*`),
  ],
  more: [new RegExp(`${own} {0,2}\\S`)],
  foreign: nativeMachinery,
  raisers: nativeRaisers,
  root: 'first',
  minFrames: 1,
  gap: 0,
};

/** Dr. Memory: `# 1 parse_header [c:\shop\reader.c:42]`. */
export const drMemoryTrace: TraceLanguage = {
  language: 'cpp',
  keywords: ['error #'],
  heads: [/^(?:~~\d+~~ )?Error #\d+: (?<exception>[A-Z ]{4,60})(?<message>.*)$/],
  frames: [
    /^(?:~~\d+~~ )?# ?\d+ (?:(?<module>[\w.-]+)!)?(?<function>\S.*?) {1,80}\[(?<file>[^[\]]+):(?<line>\d+)\]$/,
    /^(?:~~\d+~~ )?# ?\d+ (?:(?<module>[\w.-]+)!)?(?<function>\S+)(?: {1,80}(?:\(0x\w+.*|\[.*))?$/,
  ],
  more: [/^(?:~~\d+~~ )?Note: /],
  foreign: [...nativeMachinery, /^replace_\w+$/],
  root: 'first',
  gap: 0,
};
