import type { Facts } from '../rules/rule-matcher.js';
import type { FoundTrace } from './found-trace.js';
import type { ExceptionRelation } from './stack-trace.js';
import { toFoundTrace } from './to-found-trace.js';
import type { TraceLanguage } from './trace-language.js';
import { cut, drop, push, type Section, toFrame, toSection, toTexts } from './trace-section.js';

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
  /** Whether any call was read. */
  hasCalls(): boolean;
  /** Whether no call followed the last name yet. */
  awaitsFrames(): boolean;
  finish(firstLine: number, lastLine: number): FoundTrace | undefined;
}

/** Kept of one deep stack: half of them from each end. */
const MAX_SECTION_FRAMES = 64;
const MAX_FRAMES = 512;
const MAX_SECTIONS = 64;

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
    hasCalls: () => count > 0,
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
      return count === 0 ? undefined : toFoundTrace(language, sections, first, last);
    },
  };
}

/** .NET names the inner exception on the same line. */
function beginInner(sections: Section[], facts: Facts, line: number): Section {
  const inner = toSection({ exception: facts.inner, message: facts.innerMessage }, line, 'cause');
  sections.push(inner);
  return inner;
}
