import { detach } from '../read/detach.js';
import { bodyOf } from '../rules/body-of.js';
import { type Facts, toFacts } from '../rules/rule-matcher.js';
import { isProjectFile } from './is-project-file.js';
import type { StackFrame, StackTrace } from './stack-trace.js';
import type { TraceLanguage } from './trace-language.js';

/** A finished trace and the line that names its root exception. */
export interface FoundTrace {
  readonly trace: StackTrace;
  readonly rootLine: number | undefined;
}

/** A trace that is being read. */
export interface OpenTrace {
  /** Takes the line if it belongs to the trace. */
  accept(number: number, text: string, textAbove: string | undefined): boolean;
  /** Notes an exception of the chain. */
  name(facts: Facts, line: number): void;
  /** Notes a call. */
  call(facts: Facts): void;
  finish(): FoundTrace | undefined;
}

interface NamedException {
  readonly exception?: string;
  readonly message?: string;
  readonly line: number;
}

const MAX_FRAMES = 64;
const MAX_LINES = 2000;

/** Begins a trace; lines are read behind `indent`, which all of them share. */
export function createOpenTrace(language: TraceLanguage, firstLine: number, indent: string): OpenTrace {
  const frames: StackFrame[] = [];
  const named: NamedException[] = [];
  let lastLine = firstLine;
  let gap = 0;
  let needsTail = language.tail !== undefined;
  let isJoined = false;

  const call = (facts: Facts): void => {
    if (frames.length < MAX_FRAMES) frames.push(toFrame(facts));
  };
  const name = (facts: Facts, line: number): void => {
    if (facts.exception === undefined && facts.message === undefined) return;
    if (named.length < MAX_FRAMES) named.push(toNamed(facts, line));
  };

  const belongs = (number: number, body: string, textAbove: string | undefined): boolean => {
    const frame = language.frame.exec(body);
    if (frame && (language.tail === undefined || needsTail)) {
      const above = language.functionAbove?.exec(textAbove ?? '')?.groups;
      call({ ...toFacts(above), ...toFacts(frame.groups) });
      return true;
    }
    const next = language.chain?.exec(body);
    if (next) name(toFacts(next.groups), number);
    if (next) return true;
    if (language.joint?.test(body)) {
      isJoined = true;
      return true;
    }
    if (isJoined && language.head?.test(body)) {
      isJoined = false;
      needsTail = true;
      return true;
    }
    const tail = needsTail && frames.length > 0 ? language.tail?.exec(body) : undefined;
    if (tail) {
      needsTail = false;
      name(toFacts(tail.groups), number);
      return true;
    }
    return (language.tail === undefined || needsTail) && language.more?.test(body) === true;
  };

  return {
    call,
    name,
    accept(number, text, textAbove) {
      if (number - firstLine > MAX_LINES || text.startsWith('##[')) return false;
      const line = text.startsWith(indent) ? text.slice(indent.length) : text;
      if (belongs(number, indent === '' ? bodyOf(line) : line, textAbove)) {
        lastLine = number;
        gap = 0;
        return true;
      }
      // A trace of its own, which nothing joins to this one.
      if (number > firstLine && language.head?.test(line)) return false;
      gap += 1;
      return gap <= language.gap;
    },
    finish() {
      if (frames.length === 0) return undefined;
      const root = language.root === 'first' ? named[0] : named.at(-1);
      const { line: rootLine, ...naming } = root ?? { line: undefined };
      return { rootLine, trace: { language: language.language, ...naming, firstLine, lastLine, frames } };
    },
  };
}

function toNamed({ exception, message }: Facts, line: number): NamedException {
  return {
    ...(exception !== undefined && { exception: detach(exception) }),
    ...(message !== undefined && { message: detach(message) }),
    line,
  };
}

function toFrame(facts: Facts): StackFrame {
  const { file, line, function: functionName } = facts;
  return {
    ...(file !== undefined && { file: detach(file) }),
    ...(line !== undefined && { line: Number(line) }),
    ...(functionName !== undefined && { function: detach(functionName) }),
    inProject: isProjectFile(file, functionName),
  };
}
