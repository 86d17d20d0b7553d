import type { TraceLanguage } from '../trace-language.js';

/** `at`, `in` and `line` in the languages of Windows. */
const at = '(?:at|bei|à|en|em|ved|vid|hos|w|v|в|konum:|場所|在|위치:)';
const inside = '(?:in|dans|en|em|na|i|w|v|в|konum:|場所|位置|位于|파일)';
const lineWord =
  '(?:line |Zeile |ligne |línea |linha |riga |linje |wiersz |řádek |строка |satır |行 ?|行号 ?|줄 ?)?';

const inner = String.raw`(?: ---> (?:\(Inner Exception #\d+\) )?(?<inner>[\w.+]+(?:\`\d+)?)(?: \(0x\w+\))?: (?<innerMessage>.*))?`;

/** .NET and Mono. */
export const dotnetTrace: TraceLanguage = {
  language: 'csharp',
  keywords: ['  at ', '\tat ', ':zeile ', ':ligne ', ':línea ', ':строка ', ':行 '],
  headsAbove: [
    new RegExp(
      String.raw`^\s*(?:Unhandled [Ee]xception[.:] ?|\[ERROR\] FATAL UNHANDLED EXCEPTION: |fail: |Error: )?(?<exception>(?:\w+\.){1,30}\w+(?:\`\d+)?)(?: \(0x\w+\))?\s?:(?: (?<message>(?:(?! ---> ).)*))?${inner}$`,
    ),
    /^\s*(?:Unhandled [Ee]xception[.:] ?)(?<exception>[\w.]+)?(?::? (?<message>.*))?$/,
    /(?<![\w.])(?<exception>(?:\w+\.){1,30}\w*(?:Exception|Error))\s?: (?<message>.*)$/,
    /(?<![\w.])(?<exception>(?:\w+\.){0,30}\w*Exception)\s?: (?<message>.*)$/,
  ],
  frames: [
    new RegExp(
      String.raw`^\s*${at} (?:\(wrapper [\w-]+\) )?(?<function>[\w.<>\`[\],+|@$-]+)\((?![^()]*:\d+\)|native\)|<anonymous>|unknown location)[^()]*(?:\([^()]*\)[^()]*){0,20}\)(?: ${inside} (?<file>.+?):${lineWord}(?<line>\d+))?$`,
    ),
    /^\s*at (?:\(wrapper [\w-]+\) )?(?<function>[\w.<>`[\],+|@$/:-]+) (?:\[[^\]]{0,300}\] )?\([^()]*(?:\([^()]*\)[^()]*){0,20}\) (?:\[0x[0-9a-f]+\]|<0x[0-9a-f]+(?: \+ 0x[0-9a-f]+)?>) in (?:<[^>]*>:0|(?<file>.+?):(?<line>\d+))\s*$/,
    /^\s*at (?<function>[\w<>`+]+(?:\.[\w<>`+|]+)+) ?\([\w.<>`[\],& ]*\)$/,
  ],
  more: [/^\s*--- End of (?:stack trace|managed)/, /^\s*--- Exception/, /^\s*<---/],
  chain: [
    /^\s*---> (?:\(Inner Exception #\d+\) )?(?<exception>[\w.+]+)(?: \(0x\w+\))?:(?: (?<message>.*))?$/,
    /^(?<exception>(?:\w+\.){1,30}\w*Exception): (?<message>.*) --->$/,
  ],
  back: /^\s*--- End of inner /,
  root: 'last',
  minFrames: 1,
  gap: 1,
};
