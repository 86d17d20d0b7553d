import { createReasonListener } from '../reason-listener.js';
import type { TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';

const head = /^\[(?:FAIL|ERROR)\]$/;
const name = /^(?<name>[A-Za-z_][\w.]*\.test\w*)$/;
const end = /^={70,}$|^-{70,}$/;
const reason = /^(?<message>(?:[A-Za-z_]\w*\.)*(?:[A-Z]\w*(?:Error|Exception|Failure)|FailTest)\b.*)/;
const BLOCK_LINES = 300;

/** Twisted's trial: the names of the tests stand below their traceback. */
export const trial: TestRunner = {
  runner: 'trial',
  keywords: ['[fail]', '[error]'],
  createReader: createTrialReader,
};

function createTrialReader(report: TestReport): TestReader {
  let until = 0;
  let message: string | undefined;
  const reasons = createReasonListener();
  return {
    observe(line) {
      const { number, text } = line;
      if (head.test(text)) {
        until = number + BLOCK_LINES;
        message = undefined;
        reasons.expect(reason, until, (found) => {
          message = found;
        });
      } else if (until !== 0) {
        reasons.hear(line);
        const test = name.exec(text)?.groups?.name;
        if (test !== undefined) report.failed({ name: test, line: number, rank: 0, message });
        if (number > until || end.test(text)) until = 0;
      }
    },
    isOpen: () => until !== 0,
  };
}
