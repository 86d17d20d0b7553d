import { detach } from '../read/detach.js';
import type { Facts } from '../rules/rule-matcher.js';
import type { FoundTrace } from './found-trace.js';
import { type FrameRank, rankFrame } from './is-project-file.js';
import type { ChainedException, ExceptionRelation, StackFrame } from './stack-trace.js';
import type { TraceLanguage } from './trace-language.js';

/** The exceptions and calls of a trace that is being read. */
export interface TraceSections {
  /** Notes the next exception or stack. */
  begin(facts: Facts, line: number, relation: ExceptionRelation): void;
  /** Names the exception whose calls are being read. */
  name(facts: Facts, line: number): void;
  call(facts: Facts): void;
  /** Notes where the head says that it happened; that is a call when none of the project's own is printed. */
  placeOfHead(facts: Facts): void;
  /** Completes the call above; false when there is none to complete. */
  place(facts: Facts): boolean;
  /** Goes back to the exception before. */
  back(): boolean;
  /** Whether no call followed the last name yet. */
  awaitsFrames(): boolean;
  finish(firstLine: number, lastLine: number): FoundTrace | undefined;
}

interface Section {
  exception: string | undefined;
  message: string | undefined;
  line: number;
  isNamed: boolean;
  readonly relation: ExceptionRelation;
  crashed: boolean;
  readonly frames: StackFrame[];
  readonly ranks: FrameRank[];
  frameCount: number;
}

/** Kept of one deep stack: half of them from each end. */
const MAX_SECTION_FRAMES = 64;
const MAX_FRAMES = 512;
const MAX_SECTIONS = 64;
const MAX_MESSAGE = 1000;

/** Creates the sections of a trace, the first one still without a name. */
export function createTraceSections(language: TraceLanguage, firstLine: number): TraceSections {
  const sections: Section[] = [];
  let current = toSection({}, firstLine, 'raised');
  let count = 0;
  let lastIndex = 0;
  let headPlace: Facts | undefined;
  sections.push(current);

  return {
    begin(facts, line, relation) {
      if (sections.length >= MAX_SECTIONS) return;
      const isUnused = current.frames.length === 0;
      if (isUnused && facts.exception === undefined && facts.message === undefined) {
        current.crashed ||= facts.crashed !== undefined;
        return;
      }
      const isFirst = isUnused && !current.isNamed;
      if (isFirst) sections.pop();
      current = toSection(facts, line, isFirst && sections.length === 0 ? 'raised' : relation);
      sections.push(current);
      if (facts.inner !== undefined) current = beginInner(sections, facts, line);
    },
    name(facts, line) {
      current.exception ??= cut(facts.exception);
      current.message ??= cut(facts.message);
      if (!current.isNamed) current.line = line;
      current.isNamed = true;
      if (facts.inner !== undefined) current = beginInner(sections, facts, line);
    },
    call(facts) {
      const index = Number(facts.index);
      // Numbers begin again: the stack of another report about the same crash.
      if (index === 0 && lastIndex > 0 && sections.length < MAX_SECTIONS) {
        current = toSection({}, current.line, 'also');
        sections.push(current);
      }
      lastIndex = index;
      current.frameCount += 1;
      if (count >= MAX_FRAMES) return;
      push(current, facts, language);
      if (current.frames.length > MAX_SECTION_FRAMES) drop(current, MAX_SECTION_FRAMES / 2);
      else count += 1;
    },
    placeOfHead(facts) {
      headPlace ??= facts;
    },
    place(facts) {
      const last = current.frames.at(-1);
      if (last === undefined || last.file !== undefined) return false;
      drop(current, current.frames.length - 1);
      push(current, { ...toTexts(last), ...facts }, language);
      return true;
    },
    back() {
      current = sections[sections.indexOf(current) - 1] ?? current;
      return true;
    },
    awaitsFrames: () => current.frames.length === 0,
    finish(first, last) {
      const isTold = sections.some(({ frames }) => frames.some(({ inProject }) => inProject));
      const main = sections[0];
      if (headPlace !== undefined && main !== undefined && !isTold) {
        const [frame, rank] = toFrame(headPlace, language);
        main.frames.unshift(frame);
        main.ranks.unshift(rank);
        main.frameCount += 1;
        count += 1;
      }
      return count === 0 ? undefined : toFound(language, sections, first, last);
    },
  };
}

/** .NET names the inner exception on the same line. */
function beginInner(sections: Section[], facts: Facts, line: number): Section {
  const inner = toSection({ exception: facts.inner, message: facts.innerMessage }, line, 'cause');
  sections.push(inner);
  return inner;
}

function toSection(facts: Facts, line: number, relation: ExceptionRelation): Section {
  return {
    exception: cut(facts.exception),
    message: cut(facts.message),
    line,
    isNamed: facts.exception !== undefined || facts.message !== undefined,
    relation,
    crashed: facts.crashed !== undefined,
    frames: [],
    ranks: [],
    frameCount: 0,
  };
}

const cut = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : detach(text.slice(0, MAX_MESSAGE).trim());

const toTexts = ({ function: functionName, module }: StackFrame): Facts => ({
  function: functionName,
  module,
});

function push(section: Section, facts: Facts, language: TraceLanguage): void {
  const [frame, rank] = toFrame(facts, language);
  const isRaiser = frame.function !== undefined && language.raisers?.test(frame.function) === true;
  if (isRaiser && language.innermost !== 'last') section.ranks.fill(0);
  section.frames.push(frame);
  section.ranks.push(rank);
}

function drop(section: Section, index: number): void {
  section.frames.splice(index, 1);
  section.ranks.splice(index, 1);
}

function toFrame(facts: Facts, language: TraceLanguage): readonly [StackFrame, FrameRank] {
  const { file, line, column, function: functionName, module } = facts;
  const rank = rankFrame({ file, function: functionName, module }, language);
  const frame = {
    ...(file !== undefined && { file: detach(file) }),
    ...(line !== undefined && { line: Number(line) }),
    ...(column !== undefined && { column: Number(column) }),
    ...(functionName !== undefined && { function: detach(functionName) }),
    ...(module !== undefined && { module: detach(module) }),
    inProject: rank >= 2,
  };
  return [frame, rank];
}

function toFound(
  language: TraceLanguage,
  sections: readonly Section[],
  firstLine: number,
  lastLine: number,
): FoundTrace {
  const root = rootOf(language, sections);
  const frames = sections.flatMap((section) => section.frames);
  const chain = toChain(sections);
  const topFrame = topFrameOf(language, sections, chain, root);
  const named = root?.isNamed ? root : sections.find(({ isNamed }) => isNamed);
  return {
    rootLine: named?.line,
    trace: {
      language: language.language,
      ...(named?.exception !== undefined && { exception: named.exception }),
      ...(named?.message !== undefined && { message: named.message }),
      firstLine,
      lastLine,
      frames,
      chain,
      ...(topFrame !== undefined && { topFrame }),
    },
  };
}

function toChain(sections: readonly Section[]): readonly ChainedException[] {
  let firstFrame = 0;
  return sections.map(({ exception, message, line, relation, frames, frameCount }) => {
    const link = { line, relation, firstFrame, frameCount };
    firstFrame += frames.length;
    return {
      ...(exception !== undefined && { exception }),
      ...(message !== undefined && { message }),
      ...link,
    };
  });
}

/** The exception that was raised first, or the stack that is said to have crashed. */
function rootOf({ root }: TraceLanguage, sections: readonly Section[]): Section | undefined {
  const crashed = sections.find((section) => section.crashed);
  if (crashed) return crashed;
  if (root === 'first') return sections[0];
  return sections.findLast(({ relation }) => relation === 'cause') ?? sections[0];
}

/** Searches the root's own calls first, then those of the exceptions nearest to it. */
function topFrameOf(
  language: TraceLanguage,
  sections: readonly Section[],
  chain: readonly ChainedException[],
  root: Section | undefined,
): number | undefined {
  const start = root === undefined ? 0 : sections.indexOf(root);
  const order = [...sections.keys()].sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  for (const rank of [3, 2, 1] as const) {
    for (const index of order) {
      const ranks = sections[index]?.ranks ?? [];
      const found = language.innermost === 'last' ? ranks.lastIndexOf(rank) : ranks.indexOf(rank);
      if (found >= 0) return (chain[index]?.firstFrame ?? 0) + found;
    }
  }
  return undefined;
}
