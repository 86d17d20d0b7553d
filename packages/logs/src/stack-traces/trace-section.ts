import { detach } from '../read/detach.js';
import type { Facts } from '../rules/rule-matcher.js';
import { type FrameRank, rankFrame } from './is-project-file.js';
import type { ExceptionRelation, StackFrame } from './stack-trace.js';
import type { TraceLanguage } from './trace-language.js';

/** One exception or thread of a trace that is being read. */
export interface Section {
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

const MAX_MESSAGE = 1000;

/** Begins a section with what its head says. */
export function toSection(facts: Facts, line: number, relation: ExceptionRelation): Section {
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

/** A copy of a name or message, cut to a length that people read. */
export const cut = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : detach(text.slice(0, MAX_MESSAGE).trim());

/** The facts that a call without a place has. */
export const toTexts = ({ function: functionName, module }: StackFrame): Facts => ({
  function: functionName,
  module,
});

/** Adds a call. */
export function push(section: Section, facts: Facts, language: TraceLanguage): void {
  const [frame, rank] = toFrame(facts, language);
  const isRaiser = frame.function !== undefined && language.raisers?.test(frame.function) === true;
  if (isRaiser && language.innermost !== 'last') section.ranks.fill(0);
  section.frames.push(frame);
  section.ranks.push(isRaiser ? 0 : rank);
}

/** Removes a call. */
export function drop(section: Section, index: number): void {
  section.frames.splice(index, 1);
  section.ranks.splice(index, 1);
}

/** The call, and how much it tells. */
export function toFrame(facts: Facts, language: TraceLanguage): readonly [StackFrame, FrameRank] {
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
