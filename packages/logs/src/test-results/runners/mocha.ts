import { createReasonListener } from '../reason-listener.js';
import type { TestLine, TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';

const passing = /^\s*(?:[✓✔] )?(?<passed>\d+) (?:passing\b|tests? complete\b)/;
const failing = /^\s*(?:(?<failed>\d+) failing$|[✖×] (?<failed2>\d+) of (?<run>\d+) tests? failed:?$)/;
const pending = /^\s*(?<skipped>\d+) pending$/;
const item = /^ {1,4}(?<number>\d+)\) (?<text>\S.*)$/;
const deeper = /^(?<indent> {6,})(?<text>\S.*)$/;
const reason = /^ {3,8}(?<message>(?:[A-Z][\w. [\]]*)?(?:Error|Exception|Timeout)\b.*)/;
const REASON_LINES = 4;
/** So far apart the failures of one list may stand: their stacks and differences are between them. */
const LIST_LINES = 400;
const MAX_PARTS = 20;

interface OpenItem {
  readonly line: number;
  readonly parts: string[];
  indent: number;
}

/** Mocha and those who end like it: Cypress, WebdriverIO, Hardhat, Electron-mocha. */
export const mocha: TestRunner = {
  runner: 'mocha',
  keywords: [' passing', ' failing', ' tests complete', ' tests failed', ' test failed', ' pending'],
  createReader: createMochaReader,
};

function createMochaReader(report: TestReport): TestReader {
  let expected = 0;
  let next = 1;
  let listUntil = 0;
  let open: OpenItem | undefined;
  const reasons = createReasonListener();

  const close = (): void => {
    if (open === undefined) return;
    const name = open.parts.join(' ').replace(/:$/, '');
    const title = (open.parts.at(-1) ?? '').replace(/:$/, '');
    const tell = report.failed({ name, title, line: open.line, rank: 0 });
    reasons.expect(reason, open.line + open.parts.length + REASON_LINES, tell);
    open = undefined;
  };

  const beginList = ({ number, text }: TestLine): void => {
    const failed = failing.exec(text)?.groups;
    const count = failed?.failed ?? failed?.failed2;
    if (count === undefined) return;
    report.totals({ failed: Number(count), errors: 0 }, number);
    expected = Number(count);
    next = 1;
    listUntil = number + LIST_LINES;
  };

  const readItem = ({ number, text }: TestLine): boolean => {
    const groups = item.exec(text)?.groups;
    if (groups?.text === undefined || Number(groups.number) !== next) return false;
    close();
    open = { line: number, parts: [groups.text], indent: 0 };
    next += 1;
    listUntil = number + LIST_LINES;
    if (groups.text.endsWith(':')) close();
    return true;
  };

  const readPart = ({ text }: TestLine): void => {
    if (open === undefined) return;
    const groups = deeper.exec(text)?.groups;
    const indent = groups?.indent?.length ?? 0;
    if (groups?.text === undefined || indent <= open.indent || open.parts.length >= MAX_PARTS) {
      close();
      return;
    }
    open.parts.push(groups.text.trim());
    open.indent = indent;
    if (groups.text.trimEnd().endsWith(':')) close();
  };

  return {
    observe(line) {
      if (next <= expected && line.number <= listUntil && readItem(line)) return;
      readPart(line);
      reasons.hear(line);
      if (line.number > listUntil) expected = 0;
      beginList(line);
      readOthers(line, report);
    },
    isOpen: () => open !== undefined || reasons.isWaiting() || next <= expected,
  };
}

function readOthers({ number, text }: TestLine, report: TestReport): void {
  const passed = passing.exec(text)?.groups?.passed;
  const skipped = pending.exec(text)?.groups?.skipped;
  if (passed !== undefined) report.totals({ passed: Number(passed), failed: 0, errors: 0 }, number);
  if (skipped !== undefined) report.totals({ skipped: Number(skipped), failed: 0, errors: 0 }, number);
}
