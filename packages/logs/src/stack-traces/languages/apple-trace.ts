import type { TraceLanguage } from '../trace-language.js';

/** Crash reports of Apple's systems, and what Swift prints when it stops. */
export const appleTrace: TraceLanguage = {
  language: 'swift',
  keywords: [
    'incident identifier:',
    'exception type:',
    'thread 0',
    'fatal error: ',
    '*** terminating app',
    'crashed:',
    'last exception backtrace',
    'first throw call stack',
    'report version:',
  ],
  heads: [
    /^\s*(?:Incident Identifier|Process|Exception Type|Report Version): .*$/,
    /^\s*(?:Thread \d+(?: name:.*|(?:,? (?:queue|name).*)?| Crashed.*)|Last Exception Backtrace):$/,
    /^(?:(?<file>[^:\s]+\.swift):(?<line>\d+): |[\w./-]*\/)?(?<exception>Fatal error): (?<message>.+)$/,
    /\*{3} (?<exception>Terminating app) due to (?<message>.+)/,
    /^(?:💣|\*\*\*) (?:Program crashed|Signal \d+): (?<message>.+)$/,
  ],
  frames: [
    /^\s*\d{1,4} {1,4}(?<module>[^\t]{1,80}?)[ \t]{1,60}0x[0-9a-f]{6,16} (?:0x[0-9a-f]+ \+ \d+|(?<function>\S.{0,900}?) \+ \d+(?: \((?<file>[^():]+)(?::(?<line>\d+))?\))?)$/,
    /^\s*\d{1,4} {1,4}(?<module>[^\t]{1,80}?)[ \t]{1,60}0x[0-9a-f]{6,16} (?<function>\S.{0,900}?) \((?<file>[^():]+\.\w+):(?<line>\d+)\)$/,
    /^\s*\d{1,4} (?:\[[\w ]{1,20}\] ){0,3}(?:0x[0-9a-f]+ )?(?<function>\S.{0,600}?)(?: \+ \d+)? in (?<module>\S+)(?: at (?<file>\S.*?):(?<line>\d+)(?::(?<column>\d+))?)?$/,
  ],
  sections: [
    /^\s*Thread \d+ (?<crashed>[Cc]rashed)(?!.*Thread State):?.*$/,
    /^\s*Thread \d+(?: name:.*| ".*"|:.*|,? (?:queue|name).*)?:?$/,
    /^\s*(?:Last Exception Backtrace|\*\*\* First throw call stack):?$/,
  ],
  chain: [/^Exception Type: +(?<exception>\S.*?)$/],
  messageBelow: /^(?:Application Specific Information|Termination Reason): *(?<message>\S.*)$/,
  more: [
    /^\s*(?:[A-Z][\w/]*(?: [A-Z]\w*){0,3}|Code Type|OS Version): {1,40}/,
    /^\s*(?:[a-z]\w{1,5}: 0x[0-9a-f]+\s*){1,8}$/,
    /^\s*Thread \d+ crashed with/,
    /^Application Specific Information:$|^Binary Images:$/,
    /^\s+0x[0-9a-f]+ - +0x[0-9a-f]+ /,
    /^(?:Backtrace took|Registers:|Images \()/,
    /^(?:\(|\)$)/,
  ],
  foreign: [
    /^(?:_sigtramp|start|main_thread|abort|__pthread_kill|pthread_kill|objc_\w+|_objc_\w+|__exceptionPreprocess|swift_\w+|_?dispatch_\w+|_swift_\w+|CF\w+|__CF\w+|UIApplicationMain|GSEvent\w+|mach_msg\w*)$/,
    /^(?:Swift\.|\$sS|-\[(?:NS|UI|XC|CF|WK|CA|AV)\w+ |\+\[(?:NS|UI|XC)\w+ )/,
  ],
  root: 'first',
  minFrames: 3,
  gap: 4,
};
