import type { LogLine } from '../read/log-line.js';
import { createOpenStep, type OpenStep, type StepHead } from './open-step.js';

/** The steps read so far, the newest open. */
export interface StepList {
  current(): OpenStep;
  /** Ends the newest step above `head.firstLine` and begins another. */
  begin(head: StepHead, endedAt: string | undefined): OpenStep;
  /** Puts a step that fails on the list even when the list is full. */
  keep(step: OpenStep): void;
  /** Notes how far the newest step goes. */
  extend(line: Pick<LogLine, 'number' | 'timestamp'>): void;
  all(): readonly OpenStep[];
}

const MAX_STEPS = 500;
/** Failed steps are kept beyond the limit, up to this many more. */
const MAX_FAILED = 100;

/** Creates a list that begins with the lines in front of the first step. */
export function createStepList(between: string): StepList {
  const steps: OpenStep[] = [];
  let created = 0;
  let isRead = false;
  let current = createOpenStep(created, {
    name: between,
    role: 'between',
    job: undefined,
    firstLine: 1,
    startedAt: undefined,
  });

  const keep = (step: OpenStep, limit: number): void => {
    if (steps.length < limit && !steps.includes(step)) steps.push(step);
  };
  /** What lies between two steps is a step only when there are lines in it. */
  const keepIfRead = (): void => {
    if (isRead && steps.at(-1) !== current) keep(current, MAX_STEPS);
  };

  return {
    current: () => current,
    begin(head, endedAt) {
      isRead ||= head.firstLine > current.firstLine;
      if (current.role !== 'between') isRead = true;
      current.lastLine = Math.max(current.firstLine, head.firstLine - 1);
      current.endedAt = endedAt ?? current.endedAt;
      keepIfRead();
      created += 1;
      current = createOpenStep(created, head);
      isRead = head.role !== 'between';
      return current;
    },
    keep: (step) => keep(step, MAX_STEPS + MAX_FAILED),
    extend({ number, timestamp }) {
      if (number < current.firstLine) return;
      isRead = true;
      current.startedAt ??= timestamp;
      current.lastLine = number;
      current.endedAt = timestamp ?? current.endedAt;
    },
    all() {
      keepIfRead();
      return steps;
    },
  };
}
