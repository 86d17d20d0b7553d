import { createReasonListener } from './reason-listener.js';
import type { FailureForm, Section, TestFacts, TestFormat, TotalsForm } from './test-format.js';
import type { TestLine, TestReader, TestRunner } from './test-reader.js';
import type { TestReport } from './test-report.js';
import { toCounts } from './to-counts.js';

const SECTION_LINES = 500;
const MESSAGE_LINES = 20;

/** Makes a runner of a format. */
export function toTestRunner(format: TestFormat): TestRunner {
  const { runner, keywords, isWeak = false } = format;
  return { runner, keywords, isWeak, createReader: (report) => createFormatReader(format, report) };
}

function createFormatReader(format: TestFormat, report: TestReport): TestReader {
  const sections = createSectionTracker(format);
  let context: TestFacts = {};
  const reasons = createReasonListener();

  const addFailure = (form: FailureForm, rank: number, facts: TestFacts, line: number): void => {
    const all = { ...context, ...facts };
    const name = (form.name?.(all) ?? all.name ?? '').trim();
    if (name === '') return;
    const { title, file, message } = all;
    const key = form.key?.(all) ?? name;
    const tell = report.failed({ name, line, rank, key, title, file, message });
    if (form.message && message === undefined)
      reasons.expect(form.message, line + (form.messageWithin ?? MESSAGE_LINES), tell);
  };

  const matchOf = (form: FailureForm | TotalsForm, text: string): TestFacts | undefined => {
    if (form.inside && !sections.isInside(form.inside)) return undefined;
    const found = form.pattern.exec(text);
    return found === null || form.unless?.test(text) ? undefined : toTestFacts(found);
  };

  const readFailure = ({ number, text }: TestLine): boolean =>
    format.failures.some((form, rank) => {
      const facts = matchOf(form, text);
      if (facts) addFailure(form, rank, facts, number);
      return facts !== undefined;
    });

  const readTotals = ({ number, text }: TestLine): boolean =>
    (format.totals ?? []).some((form) => {
      const facts = matchOf(form, text);
      if (facts) report.totals(toCounts(facts), number, form.isPartial);
      return facts !== undefined;
    });

  return {
    observe(line) {
      sections.observe(line);
      for (const pattern of format.context ?? []) {
        const found = pattern.exec(line.text);
        if (found) context = { ...context, ...toTestFacts(found) };
      }
      if (readFailure(line)) return;
      reasons.hear(line);
      readTotals(line);
    },
    isOpen: () => reasons.isWaiting() || sections.isOpen(),
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
