import { toFacts } from '../rules/rule-matcher.js';
import type { FoundTrace } from './found-trace.js';
import { bodyBehind } from './line-prefix.js';
import { matchFirst, readFrame } from './match-first.js';
import type { ExceptionRelation } from './stack-trace.js';
import type { TraceLanguage } from './trace-language.js';
import { createTraceSections, type TraceSections } from './trace-sections.js';

export type { FoundTrace };

/** `taken`: belongs to the trace. `gap`: may stand between lines that do. `refused`: the trace has ended. */
export type Acceptance = 'taken' | 'gap' | 'refused';

/** A trace that is being read. */
export interface OpenTrace {
  readonly sections: TraceSections;
  accept(number: number, text: string, textAbove: string | undefined): Acceptance;
  finish(): FoundTrace | undefined;
}

const MAX_LINES = 2000;
/** Between the line that names an exception and its first call. */
const MESSAGE_LINES = 12;

interface ReadState {
  needsTail: boolean;
  isJoined: boolean;
  hasEnded: boolean;
  depth: number;
  awaitsMessage: boolean;
  suppressedIndent: number;
}

/** Begins a trace; its lines are read behind `prefix`, which they share. */
export function createOpenTrace(language: TraceLanguage, firstLine: number, prefix: string): OpenTrace {
  const sections = createTraceSections(language, firstLine);
  const state: ReadState = {
    needsTail: language.tail !== undefined,
    isJoined: false,
    hasEnded: false,
    depth: 0,
    awaitsMessage: language.messageBelow !== undefined,
    suppressedIndent: 0,
  };
  let lastLine = firstLine;
  let gap = 0;

  return {
    sections,
    accept(number, text, textAbove) {
      if (number - firstLine > MAX_LINES || text.startsWith('##[')) return 'refused';
      const body = bodyBehind(prefix, text);
      const above = textAbove === undefined ? '' : bodyBehind(prefix, textAbove);
      if (belongs(language, sections, state, number, body, above)) {
        lastLine = number;
        gap = 0;
        return 'taken';
      }
      const isHead = number > firstLine && matchFirst(language.heads, body) !== undefined;
      if (isHead) return 'refused';
      gap += 1;
      const limit = sections.awaitsFrames() ? MESSAGE_LINES : language.gap;
      return gap <= limit ? 'gap' : 'refused';
    },
    finish: () => sections.finish(firstLine, lastLine),
  };
}

function belongs(
  language: TraceLanguage,
  sections: TraceSections,
  state: ReadState,
  number: number,
  body: string,
  above: string,
): boolean {
  if (state.depth > 0 && readBraces(language, sections, state, number, body)) return true;
  const next = matchFirst(language.chain, body);
  if (next) sections.begin(next, number, relationOf(state, body));
  return (
    next !== undefined ||
    readCall(language, sections, state, body, above) ||
    readJunction(language, sections, state, number, body) ||
    readTail(language, sections, state, number, body) ||
    readMore(language, sections, state, number, body)
  );
}

/** What was suppressed may have a cause too: it is indented like it. */
function relationOf(state: ReadState, body: string): ExceptionRelation {
  const indent = body.search(/\S/);
  if (body.includes('uppressed')) state.suppressedIndent = indent;
  else if (state.suppressedIndent === 0 || indent < state.suppressedIndent) return 'cause';
  return 'suppressed';
}

function readCall(
  language: TraceLanguage,
  sections: TraceSections,
  state: ReadState,
  body: string,
  above: string,
): boolean {
  if (language.tail !== undefined && !state.needsTail) return false;
  const place = language.place?.exec(body);
  if (place) return sections.place(toFacts(place.groups));
  const frame = readFrame(language, body, above) ?? matchFirst(language.innerFrames, body);
  if (frame === undefined) return false;
  sections.call(frame);
  if (language.braces === true && body.endsWith(' {')) state.depth = 1;
  return true;
}

/** Sections, and heads of traces that belong to this one. */
function readJunction(
  language: TraceLanguage,
  sections: TraceSections,
  state: ReadState,
  number: number,
  body: string,
): boolean {
  if (language.joint?.test(body)) {
    state.isJoined = true;
    return true;
  }
  if (language.back?.test(body)) return sections.back();
  const section = matchFirst(language.sections, body);
  if (section) {
    sections.begin(section, number, 'also');
    return true;
  }
  const joins = state.isJoined || (language.joinsHeads === true && !state.hasEnded);
  const head = joins ? matchFirst(language.heads, body) : undefined;
  if (head === undefined) return false;
  sections.begin(head, number, state.isJoined ? 'cause' : 'also');
  state.isJoined = false;
  state.needsTail = language.tail !== undefined;
  state.awaitsMessage = language.messageBelow !== undefined;
  return true;
}

function readTail(
  language: TraceLanguage,
  sections: TraceSections,
  state: ReadState,
  number: number,
  body: string,
): boolean {
  const tail = state.needsTail && !sections.awaitsFrames() ? language.tail?.exec(body) : undefined;
  if (!tail) return false;
  state.needsTail = false;
  sections.name(toFacts(tail.groups), number);
  return true;
}

function readMore(
  language: TraceLanguage,
  sections: TraceSections,
  state: ReadState,
  number: number,
  body: string,
): boolean {
  if (state.awaitsMessage && sections.awaitsFrames() && body.trim() !== '') {
    const below = language.messageBelow?.exec(body);
    if (below) {
      state.awaitsMessage = false;
      sections.name(toFacts(below.groups), number);
      return true;
    }
  }
  if (language.end?.test(body)) {
    state.hasEnded = true;
    return true;
  }
  const isWaiting = language.tail === undefined || state.needsTail;
  return isWaiting && matchFirst(language.more, body) !== undefined;
}

/** Node.js prints the properties of an error, and its causes, between braces below the calls. */
function readBraces(
  language: TraceLanguage,
  sections: TraceSections,
  state: ReadState,
  number: number,
  body: string,
): boolean {
  const opens = /[[{]$/.test(body);
  const closes = /^\s*[\]}]+,?$/.test(body);
  if (!closes && body.trim() !== '' && !/^\s/.test(body)) {
    state.depth = 0;
    return false;
  }
  const next = matchFirst(language.chain, body);
  const frame = next ? undefined : readFrame(language, body, '');
  if (next) sections.begin(next, number, 'cause');
  else if (frame) sections.call(frame);
  if (opens) state.depth += 1;
  if (closes) state.depth -= 1;
  return true;
}
