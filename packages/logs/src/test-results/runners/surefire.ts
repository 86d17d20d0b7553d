import { toTestFacts } from '../format-reader.js';
import { createReasonListener } from '../reason-listener.js';
import type { TestLine, TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';
import { toCounts } from '../to-counts.js';
import { createSurefireList, surefireKey } from './surefire-list.js';

const running = /^Running (?<suite>[\w.$]+)$/;
const totals =
  /^Tests run: *(?<run>\d+), *Failures: *(?<failed>\d+), *Errors: *(?<errors>\d+)(?:, *Skipped: *(?<skipped>\d+))?/;
const suiteOfTotals = / (?:-+ )?in (?<suite>[\w.$]+)$/;
/** `method(Class)  Time elapsed: 0.1 sec  <<< FAILURE!`; later versions leave the class out or put it first. */
const detail =
  /^\s*(?<name>\S.*?)(?: --)? {1,3}Time elapsed: [\d.,]+ ?s(?:ec)? +<{3,9} ?(?:FAILURE|ERROR) ?!/;
const methodAndClass = /^(?<method>.*)\((?<suite>[\w.$]+)\)$/;

const message =
  /^(?:Caused by: )?(?<message>(?:[\w$]+\.)+[A-Z][\w$]*(?:Error|Exception|Failure|Failed|Throwable|Timeout)\b.*)/;

const REASON_LINES = 5;

/** Maven's surefire and failsafe, all generations. */
export const surefire: TestRunner = {
  runner: 'surefire',
  keywords: [
    'tests run:',
    '<<< failure',
    '<<< error',
    'failed tests:',
    'tests in error:',
    'failures:',
    'errors:',
    'flakes:',
    'results :',
    'results:',
    'running ',
  ],
  createReader: createSurefireReader,
};

function createSurefireReader(report: TestReport): TestReader {
  let suite: string | undefined;
  let isRunning = false;
  const list = createSurefireList(report);
  const reasons = createReasonListener();

  const addDetail = (name: string, line: number): void => {
    const spelled = spell(name, suite);
    reasons.expect(message, line + REASON_LINES, report.failed({ ...spelled, line, rank: 0 }));
  };

  const readTotals = ({ number, text }: TestLine): boolean => {
    const found = totals.exec(text);
    if (found === null) return false;
    suite = suiteOfTotals.exec(text)?.groups?.suite ?? suite;
    const isPartial = text.includes('Time elapsed');
    const isOfClass = !isPartial || isRunning || suiteOfTotals.test(text) || text.includes('<<<');
    // Ant's totals of a class look the same, but nothing announces them in these ways.
    if (isOfClass) report.totals(toCounts(toTestFacts(found)), number, isPartial);
    list.end();
    isRunning = false;
    return isOfClass;
  };

  return {
    observe(line) {
      const { text, number, isAntTask } = line;
      if (isAntTask) return;
      const begun = running.exec(text)?.groups?.suite;
      isRunning ||= begun !== undefined;
      suite = begun ?? suite;
      if (readTotals(line)) return;
      const name = text.includes('<<<') ? detail.exec(text)?.groups?.name : undefined;
      if (name !== undefined) return addDetail(name, number);
      reasons.hear(line);
      list.observe(line);
    },
    isOpen: () => list.isOpen() || reasons.isWaiting(),
  };
}

function spell(printed: string, suite: string | undefined): { readonly name: string; readonly key: string } {
  const found = methodAndClass.exec(printed);
  const owner = found?.groups?.suite;
  const method = found?.groups?.method;
  if (owner !== undefined && method !== undefined && (suite === undefined || looksLikeClass(owner)))
    return { name: printed, key: surefireKey(owner, method) };
  if (suite === undefined || printed === suite) return { name: printed, key: printed };
  const bare = printed.startsWith(`${suite}.`) ? printed.slice(suite.length + 1) : printed;
  return { name: `${bare}(${suite})`, key: surefireKey(suite, bare) };
}

function looksLikeClass(owner: string): boolean {
  return /^[\w$]+(?:\.[\w$]+)+$|^[A-Z][\w$]*$/.test(owner);
}
