import { toTestFacts } from '../format-reader.js';
import type { TestLine, TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';
import { toCounts } from '../to-counts.js';

const running = /^Running (?<suite>[\w.$]+)$/;
const totals =
  /^Tests run: *(?<run>\d+), *Failures: *(?<failed>\d+), *Errors: *(?<errors>\d+)(?:, *Skipped: *(?<skipped>\d+))?/;
const suiteOfTotals = / (?:-+ )?in (?<suite>[\w.$]+)$/;
/** `method(Class)  Time elapsed: 0.1 sec  <<< FAILURE!`; later versions leave the class out or put it first. */
const detail =
  /^\s*(?<name>\S.*?)(?: --)? {1,3}Time elapsed: [\d.,]+ ?s(?:ec)? +<{3,9} ?(?:FAILURE|ERROR) ?!/;
const methodAndClass = /^(?<method>.*)\((?<suite>[\w.$]+)\)$/;

const results = /^Results ?:$/;
/** Few others say it so. */
const sureHead = /^(?:Failed tests|Tests in error):/;
const listHead = /^(?:Failed tests|Tests in error|Failures(?=: *$)|Errors(?=: *$)): *(?<rest>\S.*)?$/;
const flakyHead = /^(?:Flakes|Flaked tests): *$/;
const listEnd = /^Tests run:|^BUILD|^-{20}|^\s*$/;
/** `method(pkg.Class): message`, of versions before 2.13. */
const oldItem = /^ {0,6}(?<method>[^\s(][^(]{0,300})\((?<suite>[\w.$]+)\)(?:: *(?<message>.*))?$/;
/** `Class.method:12->helper:34 message`, `Sub>Base.method:12 » Exception message`. */
const item =
  /^ *(?<suite>[\w$.]+)(?:>[\w$.]+){0,5}\.(?<method>[\w$]+(?:[[{(][^»]{0,200}[\])}])?)(?::\d+(?:->\S+)*(?: » ?| )?|(?:->\S+)* » ?)(?<message>.*)$/;
const itemOfReruns = /^ *(?<suite>[\w$.]+)\.(?<method>[\w$]+)(?:\[[^\]]*\])?$/;

const message =
  /^(?:Caused by: )?(?<message>(?:[\w$]+\.)+[A-Z][\w$]*(?:Error|Exception|Failure|Failed|Throwable|Timeout)\b.*)/;

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
  let isResults = false;
  let list: 'failed' | 'flaky' | undefined;
  let tell: ((message: string) => void) | undefined;
  let tellUntil = 0;

  const addDetail = (name: string, line: number): void => {
    const spelled = spell(name, suite);
    tell = report.failed({ name: spelled.name, key: spelled.key, line, rank: 0 });
    tellUntil = line + 5;
  };

  const addItem = ({ number, text }: TestLine): void => {
    const found = oldItem.exec(text) ?? item.exec(text) ?? itemOfReruns.exec(text);
    const { method, suite: owner, message: why } = found ? toTestFacts(found) : {};
    if (method === undefined || owner === undefined) return;
    const key = keyOf(owner, method);
    if (list === 'flaky') report.recovered(key);
    else report.failed({ name: `${method}(${owner})`, key, line: number, rank: 1, message: why });
  };

  const readTotals = ({ number, text }: TestLine): boolean => {
    const found = totals.exec(text);
    if (found === null) return false;
    suite = suiteOfTotals.exec(text)?.groups?.suite ?? suite;
    const isPartial = text.includes('Time elapsed');
    const isOfClass = !isPartial || isRunning || suiteOfTotals.test(text) || text.includes('<<<');
    // Ant's totals of a class look the same, but nothing announces them in these ways.
    if (isOfClass) report.totals(toCounts(toTestFacts(found)), number, isPartial);
    list = undefined;
    isResults = false;
    isRunning = false;
    return isOfClass;
  };

  return {
    observe(line) {
      const { text, number, isAntTask } = line;
      if (isAntTask) return;
      if (number > tellUntil) tell = undefined;
      const begun = running.exec(text)?.groups?.suite;
      isRunning ||= begun !== undefined;
      suite = begun ?? suite;
      if (readTotals(line)) return;
      const name = text.includes('<<<') ? detail.exec(text)?.groups?.name : undefined;
      if (name !== undefined) return addDetail(name, number);
      const why = tell && message.exec(text)?.groups?.message;
      if (why !== undefined) tell?.(why);
      if (why !== undefined) tell = undefined;
      isResults ||= results.test(text.trimEnd()) || sureHead.test(text);
      if (!isResults) return;
      if (flakyHead.test(text)) list = 'flaky';
      else if (listEnd.test(text)) list = undefined;
      else {
        const head = listHead.exec(text);
        if (head) list = 'failed';
        if (list) addItem(head ? { number, text: head.groups?.rest ?? '' } : line);
      }
    },
    isOpen: () => list !== undefined || tell !== undefined,
  };
}

function spell(printed: string, suite: string | undefined): { readonly name: string; readonly key: string } {
  const found = methodAndClass.exec(printed);
  const owner = found?.groups?.suite;
  const method = found?.groups?.method;
  if (owner !== undefined && method !== undefined && (suite === undefined || looksLikeClass(owner)))
    return { name: printed, key: keyOf(owner, method) };
  if (suite === undefined || printed === suite) return { name: printed, key: printed };
  const bare = printed.startsWith(`${suite}.`) ? printed.slice(suite.length + 1) : printed;
  return { name: `${bare}(${suite})`, key: keyOf(suite, bare) };
}

function looksLikeClass(owner: string): boolean {
  return /^[\w$]+(?:\.[\w$]+)+$|^[A-Z][\w$]*$/.test(owner);
}

/** Lists leave packages and parameters out. */
function keyOf(suite: string, method: string): string {
  const bare = /^[\w$]+/.exec(method)?.[0] ?? method;
  return `${suite.slice(suite.lastIndexOf('.') + 1)}.${bare}`;
}
