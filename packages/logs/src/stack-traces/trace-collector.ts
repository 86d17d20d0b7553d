import type { LogLine } from '../read/log-line.js';
import type { RecentLines } from '../read/recent-lines.js';
import { bodyOf } from '../rules/body-of.js';
import { createKeywordIndex } from '../rules/keyword-index.js';
import { toFacts } from '../rules/rule-matcher.js';
import { findHeadAbove } from './find-head-above.js';
import { createOpenTrace, type FoundTrace, type OpenTrace } from './open-trace.js';
import type { TraceLanguage } from './trace-language.js';
import { traceLanguages } from './trace-languages.js';

/** A call fits into this; more is not worth matching. */
const MAX_CHARACTERS = 2000;
const index = /* @__PURE__ */ createKeywordIndex(traceLanguages.map((language) => language.keywords));

/** Puts the lines of stack traces together. */
export interface TraceCollector {
  /** Gives the trace that ended before this line, if one did. */
  observe(line: LogLine): FoundTrace | undefined;
  /** Whether the line belongs to a trace that has not ended. */
  isOpen(): boolean;
  finish(): FoundTrace | undefined;
}

/** Creates a collector; `recent` must not contain the observed line yet. */
export function createTraceCollector(recent: RecentLines): TraceCollector {
  let open: OpenTrace | undefined;

  const begin = (line: LogLine): void => {
    const candidates = index.scan(line.text);
    if (candidates.length === 0) return;
    const body = bodyOf(line.text.slice(0, MAX_CHARACTERS));
    for (const candidate of candidates) {
      const language = traceLanguages[candidate];
      open = language && beginTrace(language, line, body, recent);
      if (open) return;
    }
  };

  return {
    observe(line) {
      if (open?.accept(line.number, line.text.slice(0, MAX_CHARACTERS), recent.textOf(line.number - 1)))
        return undefined;
      const ended = open?.finish();
      open = undefined;
      begin(line);
      return ended;
    },
    isOpen: () => open !== undefined,
    finish: () => open?.finish(),
  };
}

function beginTrace(
  language: TraceLanguage,
  line: LogLine,
  body: string,
  recent: RecentLines,
): OpenTrace | undefined {
  const head = language.head?.exec(body);
  if (head) {
    const facts = toFacts(head.groups);
    const trace = createOpenTrace(language, line.number, facts.indent ?? '');
    trace.name(facts, line.number);
    if (facts.file !== undefined) trace.call(facts);
    return trace;
  }
  if (language.headAbove === undefined || !language.frame.test(body)) return undefined;
  const above = findHeadAbove(language.headAbove, language.frame, line.number, recent);
  const trace = createOpenTrace(language, above?.line ?? line.number, '');
  if (above) trace.name(above.facts, above.line);
  return trace.accept(line.number, line.text, recent.textOf(line.number - 1)) ? trace : undefined;
}
