import type { Facts } from '../../rules/rule-matcher.js';
import { nativeMachinery } from '../foreign/native-functions.js';
import { nativeRaisers } from '../foreign/native-raisers.js';
import type { TraceLanguage } from '../trace-language.js';
import { bareName } from './bare-name.js';

const call =
  /^\s{0,3}\d{1,3} {1,3}(?<module>[^\s!|]{1,200})(?:!(?<function>\S.*?))?(?: \[(?<file>[^[\]]+?)(?::[0-9a-f]{12,40})? : (?<line>\d+)(?: \+ 0x[0-9a-f]+)?\]| \+ 0x[0-9a-f]+)$/;
/** Mozilla's paths name their repository: `hg:hg.mozilla.org/central:dom/base/a.cpp:1f2e`. */
const repository = /^(?:hg|git|s3):[^:]+:(?<file>[^:]+)(?::.*)?$/;

function readMinidumpFrame(line: string): Facts | undefined {
  const groups = call.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { function: signature, file, ...rest } = groups;
  return {
    ...rest,
    function: signature === undefined ? undefined : bareName(signature),
    file: file === undefined ? undefined : (repository.exec(file)?.groups?.file ?? file),
  };
}

/** Breakpad and Crashpad: what `minidump_stackwalk` prints, with registers between the calls. */
export const minidumpTrace: TraceLanguage = {
  language: 'cpp',
  keywords: ['(crashed)', 'crash reason:'],
  heads: [
    /^Crash reason: +(?<exception>\S+)(?: ?\/ ?(?<message>.*))?$/,
    /^Thread \d+(?: \S.{0,80})? (?<crashed>\(crashed\)).*$/,
  ],
  frames: [readMinidumpFrame],
  // The other threads are listed below it; they say nothing about the crash.
  sections: [/^Thread \d+(?: \S.{0,80})? (?<crashed>\(crashed\)).*$/],
  more: [
    /^(?:Crash address|Process uptime|Assertion|Operating system|CPU|GPU|Mac Crash Info|Crashing thread): ?/,
    /^\s+(?:[re]?[a-z]{1,3}\d{0,2}|[xwv]\d{1,2}|fpscr|cpsr) += 0x[0-9a-f]+/,
    /^\s+Found by: /,
  ],
  foreign: nativeMachinery,
  raisers: nativeRaisers,
  root: 'first',
  gap: 1,
};
