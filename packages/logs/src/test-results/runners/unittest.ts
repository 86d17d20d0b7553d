import { createReasonListener } from '../reason-listener.js';
import type { TestLine, TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';

const ruler = '='.repeat(70);
const heading = /^(?:FAIL|ERROR): (?<name>\S.*)$/;
/** `test_x (package.Class) ... FAIL`; what other programs do is `* checking tests ... ERROR`. */
const verbose =
  /^(?<name>[\w.]*test[\w.]*(?:\(.*\))?(?: \([\w.]+\))?(?: \[[^\]]*\])?) \.\.\. (?:FAIL|ERROR)(?:ED)?(?: \([\d.]+ ?s(?:ec)?\))?$/i;
const ran = /^Ran (?<run>\d+) tests? in [\d.]+ ?s/;
const verdict = /^(?:FAILED \((?<counts>.*)\)|OK(?: \((?<counts2>.*)\))?$)/;
const message =
  /^(?<message>(?:[A-Za-z_][\w]*\.)*[A-Z][\w]*(?:Error|Exception|Exit|Interrupt|Failure|Warning|Timeout|DoesNotExist|Mismatch\w*)\b.*)/;
const MESSAGE_LINES = 200;
const VERDICT_LINES = 5;

/** Python's unittest and those who print like it: nose, Django, trial, testtools, stestr. */
export const unittest: TestRunner = {
  runner: 'unittest',
  keywords: [ruler, '... fail', '... error', 'fail: test', 'error: test', 'tests in ', 'test in '],
  createReader: createUnittestReader,
};

function createUnittestReader(report: TestReport): TestReader {
  let rulerLine = 0;
  const reasons = createReasonListener();
  let ranTests: { readonly run: number; readonly line: number } | undefined;

  const readHeading = ({ number, text }: TestLine): void => {
    const name = heading.exec(text)?.groups?.name;
    if (name === undefined) return;
    const tell = report.failed({ name: nameOf(name), key: keyOf(name), line: number, rank: 0 });
    reasons.expect(message, number + MESSAGE_LINES, tell);
  };

  const readVerdict = ({ number, text }: TestLine): void => {
    if (ranTests === undefined) return;
    const found = verdict.exec(text);
    if (found) {
      const counts = countsOf(found.groups?.counts ?? found.groups?.counts2 ?? '');
      report.totals({ run: ranTests.run, ...counts }, number);
    }
    if (found || number > ranTests.line + VERDICT_LINES) ranTests = undefined;
  };

  return {
    observe(line) {
      const { number, text } = line;
      const isBelowRuler = rulerLine !== 0 && number === rulerLine + 1;
      rulerLine = text.startsWith(ruler) && /^=+$/.test(text) ? number : 0;
      if (isBelowRuler) readHeading(line);
      else if (reasons.isWaiting()) reasons.hear(line);
      else readVerbose(line, report);
      readVerdict(line);
      const run = ran.exec(text)?.groups?.run;
      if (run !== undefined) {
        ranTests = { run: Number(run), line: number };
        reasons.stop();
      }
    },
    isOpen: () => rulerLine !== 0 || reasons.isWaiting() || ranTests !== undefined,
  };
}

/** Also a heading that lost the ruler above it. */
const alone = /^(?:FAIL|ERROR): (?<name>test\w* \([\w.]+\).*)$/;

function readVerbose({ number, text }: TestLine, report: TestReport): void {
  const name = (text.includes('... ') ? verbose : alone).exec(text)?.groups?.name;
  if (name !== undefined) report.failed({ name: nameOf(name), key: keyOf(name), line: number, rank: 1 });
}

function nameOf(name: string): string {
  return name.replace(/^Doctest: /, '');
}

function keyOf(name: string): string {
  return nameOf(name).trim();
}

function countsOf(counts: string): { failed: number; errors: number; skipped?: number } {
  const numberOf = (name: string): number | undefined => {
    const found = new RegExp(`(?:^|, )${name}=(\\d+)`, 'i').exec(counts)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const skipped = numberOf('skip(?:ped|s)?');
  return {
    failed: numberOf('failures?') ?? 0,
    errors: numberOf('errors?') ?? 0,
    ...(skipped !== undefined && { skipped }),
  };
}
