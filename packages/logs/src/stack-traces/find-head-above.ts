import type { RecentLines } from '../read/recent-lines.js';
import type { Facts } from '../rules/rule-matcher.js';
import { bodyBehind } from './line-prefix.js';
import { matchFirst, readFrame } from './match-first.js';
import type { TraceLanguage } from './trace-language.js';

/** A message may have several lines before the first call. */
const REACH = 12;

/** A line that names the exception and where its block begins. */
export interface HeadAbove {
  readonly line: number;
  readonly firstLine: number;
  readonly facts: Facts;
}

/** Looks above the first call for the line that names the exception. */
export function findHeadAbove(
  language: TraceLanguage,
  firstCall: number,
  prefix: string,
  recent: RecentLines,
): HeadAbove | undefined {
  const head =
    searchHead(language, firstCall, prefix, recent) ?? findNearHead(language, firstCall, prefix, recent);
  return head && { ...head, firstLine: firstOf(language, head.firstLine, prefix, recent) };
}

function searchHead(
  language: TraceLanguage,
  below: number,
  prefix: string,
  recent: RecentLines,
): HeadAbove | undefined {
  for (let line = below - 1; line >= below - REACH; line -= 1) {
    const text = recent.textOf(line);
    if (text === undefined || text.startsWith('##[')) return undefined;
    const body = bodyBehind(prefix, text);
    if (readFrame(language, body, '') !== undefined) return undefined;
    const facts = matchFirst(language.headsAbove, body);
    if (facts === undefined) continue;
    const outer = searchHead(language, belowOuter(language, line, body, prefix, recent), prefix, recent);
    return outer ?? { line, firstLine: line, facts };
  }
  return undefined;
}

/** The line below the name of the exception that wraps this one, or 0: `---> ` before a name, `… is:` above it. */
function belowOuter(
  { chain }: TraceLanguage,
  line: number,
  body: string,
  prefix: string,
  recent: RecentLines,
): number {
  if (matchFirst(chain, body) !== undefined) return line;
  return isOpenEnded(bodyBehind(prefix, recent.textOf(line - 1) ?? '')) ? line - 1 : 0;
}

const isOpenEnded = (body: string): boolean => /^\s/.test(body) && /:\s{0,9}$/.test(body);

function findNearHead(
  { nearHead }: TraceLanguage,
  firstCall: number,
  prefix: string,
  recent: RecentLines,
): HeadAbove | undefined {
  const line = firstCall - 1;
  const text = recent.textOf(line);
  const found = text === undefined ? undefined : nearHead?.exec(bodyBehind(prefix, text));
  return found ? { line, firstLine: line, facts: { ...found.groups } } : undefined;
}

/** Where the block begins when the source line, its caret and its file stand above the head. */
export function firstOf({ leads }: TraceLanguage, head: number, prefix: string, recent: RecentLines): number {
  let first = head;
  for (const lead of leads ?? []) {
    const text = recent.textOf(first - 1);
    const isBlank = text !== undefined && bodyBehind(prefix, text).trim() === '' && first === head;
    const above = isBlank ? recent.textOf(first - 2) : text;
    if (above === undefined || !lead.test(bodyBehind(prefix, above))) return head;
    first -= isBlank ? 2 : 1;
  }
  return first;
}
