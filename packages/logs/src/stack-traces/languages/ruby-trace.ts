import type { TraceLanguage } from '../trace-language.js';

const place = String.raw`(?<file>(?:[A-Za-z]:)?[^\s:()][^:()]{0,400}?):(?<line>\d+)`;
const inName = String.raw`:in (?:[\`'](?<function>.+?)'?|(?<function2>\w+))`;

/** Ruby and JRuby: uncaught exceptions, and the backtraces that Rake, RSpec, Minitest and Rails print. */
export const rubyTrace: TraceLanguage = {
  language: 'ruby',
  keywords: [':in `', ":in '", '.rb:'],
  heads: [
    new RegExp(
      String.raw`^\s*${place}:in [\`'](?<function>[^'\`]+)'?: (?<message>.*?)(?: \((?<exception>[A-Z][\w:]*)\))?$`,
    ),
    /^\s*(?<file>[^\s:()]+\.r[bu]):(?<line>\d+): (?<message>.+) \((?<exception>[A-Z][\w:]*)\)$/,
  ],
  headsAbove: [
    /^\s*(?:\d+\) )?(?:Failure\/Error: |Error: )?(?<exception>(?=[A-Z])(?:[A-Z]\w*::)*\w*(?:Error|Exception|NotFound|Invalid|Missing|Interrupt|Timeout|Failed|Denied|Exit))(?: \((?<message2>.*)\):?|: (?<message>.*)|:)?$/,
    /^(?<exception>\w+ aborted!)$/,
  ],
  frames: [
    new RegExp(String.raw`^\s*(?:# |from |\d+: from |\d+: |\[\d+\] )?${place}${inName}$`),
    new RegExp(String.raw`^\s*(?<module>[\w.-]+ \([\w.]+\)) ${place}(?:${inName})?$`),
    /^\s*(?:# |from )(?<file>[^\s:()]+\.(?:rb|rake|ru|erb|haml|slim)):(?<line>\d+)$/,
    /^\s*(?:at |(?<function2>\S+) at |(?:from )?(?<function3>[\w.$!?*+/<>=-]+)\()(?<file>[\w./$-]+\.(?:java|rb|erb)):(?<line>\d+)\)?$/,
  ],
  innerFrames: [
    /^\s*(?:[\w.$!?*+-]+ at )?(?<file>\/[^\s:()]+\.(?:rb|erb|rake|s?css|sass|haml|slim)):(?<line>\d+)$/,
  ],
  more: [/^\s*\.\.\. \d+ levels\.\.\./, /^\s*# -- ---$/, /^Did you mean\?/, /^Tasks: TOP/],
  chain: [
    new RegExp(
      String.raw`^${place}:in [\`'](?<function>[^'\`]+)'?: (?<message>.*?) \((?<exception>[A-Z][\w:]*)\)$`,
    ),
    /^\s*(?:# )?Caused by:$/,
    /^(?:Caused by: |Cause: )(?<exception>[A-Z][\w:]*): (?<message>.*)$/,
  ],
  foreign: [/^<internal:/],
  root: 'first',
  minFrames: 2,
  gap: 1,
};
