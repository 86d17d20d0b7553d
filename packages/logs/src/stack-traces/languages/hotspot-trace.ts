import type { TraceLanguage } from '../trace-language.js';

/** The report of a Java virtual machine that crashed: native calls first, then those of Java. */
export const hotspotTrace: TraceLanguage = {
  language: 'java',
  keywords: ['detected by the java runtime'],
  heads: [/^# (?<message>A fatal error has been detected by the Java Runtime Environment):$/],
  messageBelow: /^# {1,4}(?<exception>SIG\w+|EXCEPTION_\w+|Internal Error)\b(?<message>.*)$/,
  frames: [
    /^[jJA] +(?:\d+%?!? +)?(?:c[12] +|C[12] +)?(?<function>[\w.$<>/]+)\([^()]*\)[^\s+]*(?:\+\d+| .*)?(?: (?<module>[\w.]+@[\w.+-]+))?$/,
    /^[CV] +\[(?<module>[^\]+]+)\+0x[0-9a-f]+\](?: +(?<function>[^\s(+]+).*)?$/,
  ],
  more: [
    /^#/,
    /^[vVCJjA] {1,2}(?:~|\[|0x)/,
    /^(?:Native frames|Java frames|Stack|Current thread|Register to memory|siginfo|-{3,}).*/,
  ],
  foreign: [
    /^(?:~|StubRoutines|_|JavaCalls|JNI_|jni_|os::|Thread::|JavaThread::|java_start|start_thread|clone)/,
  ],
  root: 'first',
  gap: 4,
};
