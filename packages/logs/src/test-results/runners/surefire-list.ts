import { toTestFacts } from '../format-reader.js';
import type { TestLine, TestReader } from '../test-reader.js';
import type { TestReport } from '../test-report.js';

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

/** Reads the lists of failed and flaky tests that surefire prints after a module's tests. */
export function createSurefireList(report: TestReport): TestReader & { end(): void } {
  let isResults = false;
  let list: 'failed' | 'flaky' | undefined;

  const addItem = ({ number, text }: TestLine): void => {
    const found = oldItem.exec(text) ?? item.exec(text) ?? itemOfReruns.exec(text);
    const { method, suite: owner, message: why } = found ? toTestFacts(found) : {};
    if (method === undefined || owner === undefined) return;
    const key = surefireKey(owner, method);
    if (list === 'flaky') report.recovered(key);
    else report.failed({ name: `${method}(${owner})`, key, line: number, rank: 1, message: why });
  };

  return {
    observe(line) {
      const { text, number } = line;
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
    end() {
      list = undefined;
      isResults = false;
    },
    isOpen: () => list !== undefined,
  };
}

/** Lists leave packages and parameters out. */
export function surefireKey(suite: string, method: string): string {
  const bare = /^[\w$]+/.exec(method)?.[0] ?? method;
  return `${suite.slice(suite.lastIndexOf('.') + 1)}.${bare}`;
}
