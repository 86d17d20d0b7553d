import type { LogLine } from '../read/log-line.js';
import type { RecentLines } from '../read/recent-lines.js';
import { createKeywordIndex } from '../rules/keyword-index.js';
import { findHeadAbove, firstOf, type HeadAbove } from './find-head-above.js';
import { bodiesOf, bodyBehind } from './line-prefix.js';
import { matchFirst, readFrame } from './match-first.js';
import { createOpenTrace, type FoundTrace, type OpenTrace } from './open-trace.js';
import type { TraceLanguage } from './trace-language.js';
import { traceLanguages } from './trace-languages.js';

/** A call fits into this; more is not worth matching. */
const MAX_CHARACTERS = 4000;
const index = /* @__PURE__ */ createKeywordIndex(traceLanguages.map((language) => language.keywords));

/** Puts the lines of stack traces together. */
export interface TraceCollector {
  /** Gives the trace that ended before this line, if one did. */
  observe(line: LogLine): FoundTrace | undefined;
  /** Whether the line belongs to a trace that has not ended. */
  isOpen(): boolean;
  finish(): FoundTrace | undefined;
}

/** How a collector treats text that is known to be a stack trace. */
export interface TraceCollectorOptions {
  /** One call is enough for a trace. @default false */
  readonly isLenient?: boolean;
}

interface Begun {
  readonly language: TraceLanguage;
  readonly trace: OpenTrace;
  readonly hasHead: boolean;
}

/** Words of which a line that begins a trace contains one. */
export const traceKeywords: readonly string[] = traceLanguages.flatMap(({ keywords }) => keywords);

/** Creates a collector; `recent` must not contain the observed line yet. */
export function createTraceCollector(
  recent: RecentLines,
  { isLenient = false }: TraceCollectorOptions = {},
): TraceCollector {
  let open: Begun | undefined;

  const begin = (line: LogLine, text: string, isInside: boolean): Begun | undefined => {
    // Between calls only a head begins another trace; a head without calls may not be one at all.
    const isHeadOnly = isInside && open?.trace.sections.hasCalls() === true;
    for (const candidate of isLenient ? traceLanguages.keys() : index.scan(text)) {
      const language = traceLanguages[candidate];
      if (language === undefined || (isInside && language === open?.language)) continue;
      for (const body of bodiesOf(text).toReversed()) {
        const prefix = text.slice(0, text.length - body.length);
        const begun =
          beginAtHead(language, line, body, prefix, recent) ??
          (isHeadOnly ? undefined : beginAtCall(language, line, body, prefix, recent));
        if (begun) return begun;
      }
    }
    return undefined;
  };

  const close = (): FoundTrace | undefined => {
    const found = open?.trace.finish();
    const isEnough =
      isLenient || open?.hasHead || (found?.trace.frames.length ?? 0) >= (open?.language.minFrames ?? 1);
    open = undefined;
    return isEnough ? found : undefined;
  };

  return {
    observe(line) {
      const text = line.text.length > MAX_CHARACTERS ? line.text.slice(0, MAX_CHARACTERS) : line.text;
      const above = recent.textOf(line.number - 1)?.slice(0, MAX_CHARACTERS);
      const acceptance = open?.trace.accept(line.number, text, above);
      if (acceptance === 'taken') return undefined;
      const begun = begin(line, text, acceptance === 'gap');
      if (acceptance === 'gap' && begun === undefined) return undefined;
      const ended = close();
      open = begun;
      return ended;
    },
    isOpen: () => open !== undefined,
    finish: close,
  };
}

function beginAtHead(
  language: TraceLanguage,
  line: LogLine,
  body: string,
  prefix: string,
  recent: RecentLines,
): Begun | undefined {
  const facts = matchFirst(language.heads, body);
  if (facts === undefined) return undefined;
  const behind = prefix + (facts.indent ?? '');
  const trace = createOpenTrace(language, firstOf(language, line.number, behind, recent), behind);
  const above = recent.textOf(line.number - 1);
  const lead =
    above === undefined ? undefined : matchFirst(language.leads?.slice(0, 1), bodyBehind(behind, above));
  trace.sections.begin({ ...lead, ...facts }, line.number, 'raised');
  if (facts.file !== undefined && facts.function !== undefined) trace.sections.call(facts);
  else if (facts.file !== undefined) trace.sections.placeOfHead(facts);
  return { language, trace, hasHead: true };
}

function beginAtCall(
  language: TraceLanguage,
  line: LogLine,
  body: string,
  prefix: string,
  recent: RecentLines,
): Begun | undefined {
  if (language.minFrames === undefined) return undefined;
  const textAbove = recent.textOf(line.number - 1);
  const call = readFrame(language, body, textAbove === undefined ? '' : bodyBehind(prefix, textAbove));
  if (call === undefined) return undefined;
  const above = findHeadAbove(language, line.number, prefix, recent);
  const trace = createOpenTrace(language, above?.firstLine ?? line.number, prefix);
  if (above) beginAbove(language, trace, above, line.number, prefix, recent);
  return trace.accept(line.number, prefix + body, textAbove) === 'taken'
    ? { language, trace, hasHead: above !== undefined }
    : undefined;
}

/** Notes what the head says, and the exceptions that it wraps when they are named before the first call. */
function beginAbove(
  { chain }: TraceLanguage,
  { sections }: OpenTrace,
  head: HeadAbove,
  firstCall: number,
  prefix: string,
  recent: RecentLines,
): void {
  sections.begin(head.facts, head.line, 'raised');
  for (let number = head.line + 1; number < firstCall; number += 1) {
    const wrapped = matchFirst(chain, bodyBehind(prefix, recent.textOf(number) ?? ''));
    if (wrapped !== undefined) sections.begin(wrapped, number, 'cause');
  }
}
