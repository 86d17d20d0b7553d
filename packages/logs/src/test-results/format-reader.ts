import type { FailureForm, Section, TestFacts, TestFormat } from './test-format.js';
import type { TestLine, TestReader, TestRunner } from './test-reader.js';
import type { TestReport } from './test-report.js';
import { toCounts } from './to-counts.js';

const SECTION_LINES = 500;
const MESSAGE_LINES = 20;

interface Waiting {
  readonly pattern: RegExp;
  readonly until: number;
  readonly tell: (message: string) => void;
}

/** Makes a runner of a format. */
export function toTestRunner(format: TestFormat): TestRunner {
  const { runner, keywords, isWeak = false } = format;
  return { runner, keywords, isWeak, createReader: (report) => createFormatReader(format, report) };
}

function createFormatReader(format: TestFormat, report: TestReport): TestReader {
  const sections = createSectionTracker(format);
  let context: TestFacts = {};
  let waiting: Waiting | undefined;

  const addFailure = (form: FailureForm, rank: number, facts: TestFacts, line: number): void => {
    const all = { ...context, ...facts };
    const name = (form.name?.(all) ?? all.name ?? '').trim();
    if (name === '') return;
    const { title, file, message } = all;
    const key = form.key?.(all) ?? name;
    const tell = report.failed({ name, line, rank, key, title, file, message });
    if (form.message && message === undefined)
      waiting = { pattern: form.message, until: line + (form.messageWithin ?? MESSAGE_LINES), tell };
  };

  const hearMessage = ({ number, text }: TestLine): void => {
    if (waiting === undefined) return;
    const message = waiting.pattern.exec(text)?.groups?.message;
    if (message !== undefined) waiting.tell(message.trim());
    if (message !== undefined || number >= waiting.until) waiting = undefined;
  };

  const readFailure = (line: TestLine): boolean => {
    for (const [rank, form] of format.failures.entries()) {
      if (form.inside && !sections.isInside(form.inside)) continue;
      const found = form.pattern.exec(line.text);
      if (found === null || form.unless?.test(line.text)) continue;
      addFailure(form, rank, toTestFacts(found), line.number);
      return true;
    }
    return false;
  };

  const readTotals = (line: TestLine): void => {
    for (const form of format.totals ?? []) {
      if (form.inside && !sections.isInside(form.inside)) continue;
      const found = form.pattern.exec(line.text);
      if (found === null || form.unless?.test(line.text)) continue;
      report.totals(toCounts(toTestFacts(found)), line.number, form.isPartial);
      return;
    }
  };

  return {
    observe(line) {
      sections.observe(line);
      for (const pattern of format.context ?? []) {
        const found = pattern.exec(line.text);
        if (found) context = { ...context, ...toTestFacts(found) };
      }
      if (readFailure(line)) return;
      hearMessage(line);
      readTotals(line);
    },
    isOpen: () => waiting !== undefined || sections.isOpen(),
  };
}

interface SectionTracker {
  observe(line: TestLine): void;
  isInside(section: Section): boolean;
  isOpen(): boolean;
}

function createSectionTracker({ failures, totals = [] }: TestFormat): SectionTracker {
  const all = [...new Set([...failures, ...totals].flatMap(({ inside }) => (inside ? [inside] : [])))];
  const openUntil = new Map<Section, number>();
  return {
    observe({ number, text }) {
      for (const section of all) {
        const until = openUntil.get(section);
        if (section.begin.test(text)) openUntil.set(section, number + (section.maxLines ?? SECTION_LINES));
        else if (until !== undefined && (number > until || section.end.test(text))) openUntil.delete(section);
      }
    },
    isInside: (section) => openUntil.has(section),
    isOpen: () => openUntil.size > 0,
  };
}

/** Alternatives of one pattern cannot share a group name, so `name2` is a second `name`. */
export function toTestFacts({ groups = {} }: RegExpExecArray): TestFacts {
  const facts: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(groups)) {
    if (value !== undefined && value !== '') facts[name.replace(/\d$/, '')] = value;
  }
  return facts;
}
