import type { TestLine } from '../test-reader.js';
import type { TestReport } from '../test-report.js';

const heading = /^_+ (?<name>\S.*?) _+$/;
const collecting = /^ERROR collecting (?<file>\S.*)$/;
const place = /^(?:ERROR )?(?:at (?:setup|teardown) of )?/;
const selfOfTest = /^self = <(?<module>[\w.]+)\.\w+ testMethod=/;
const location = /^(?<file>\S[^:]*\.(?:pyx?|txt|rst|md)):\d+: /;
const message = /^E +(?<message>\S.*)/;
const MAX_BLOCK_LINES = 5000;

interface Block {
  readonly name: string;
  readonly line: number;
  file: string | undefined;
  module: string | undefined;
  message: string | undefined;
}

/** Reads the blocks below `FAILURES` and `ERRORS`: headings name the test, what follows tells the file. */
export interface PytestBlocks {
  open(): void;
  observe(line: TestLine): void;
  close(): void;
  isOpen(): boolean;
}

/** Creates a reader of blocks. */
export function createPytestBlocks(report: TestReport): PytestBlocks {
  let isOpen = false;
  let lastLine = 0;
  let block: Block | undefined;

  const end = (): void => {
    if (block === undefined) return;
    const { name, line, message: why } = block;
    const file =
      block.module === undefined ? toProjectPath(block.file) : `${block.module.replaceAll('.', '/')}.py`;
    const collected = collecting.exec(name)?.groups?.file;
    const test = name.replace(place, '');
    const nodeId = collected ?? spell(test, file);
    report.failed({
      name: nodeId,
      key: collected ?? test,
      line,
      rank: 2,
      file: collected ?? file,
      message: why,
    });
    block = undefined;
  };

  return {
    open() {
      end();
      isOpen = true;
      lastLine = 0;
    },
    observe({ number, text }) {
      if (lastLine === 0) lastLine = number + MAX_BLOCK_LINES;
      const name = /^_ _ _/.test(text) ? undefined : heading.exec(text)?.groups?.name;
      if (name !== undefined) {
        end();
        block = { name, line: number, file: undefined, module: undefined, message: undefined };
        lastLine = number + MAX_BLOCK_LINES;
      } else if (block) {
        const file = location.exec(text)?.groups?.file;
        block.module ??= selfOfTest.exec(text)?.groups?.module;
        block.message ??= message.exec(text)?.groups?.message;
        if (file !== undefined && (block.file === undefined || rankOf(file) > rankOf(block.file)))
          block.file = file;
      }
      if (number > lastLine) isOpen = false;
    },
    close() {
      end();
      isOpen = false;
    },
    isOpen: () => isOpen,
  };
}

/** The first file of a traceback is the test's, unless it is no test file and a later one is. */
function rankOf(file: string): number {
  const isForeign = /^(?:\.\.|\/|[A-Z]:)|site-packages/.test(file);
  const isTest = /(?:^|[/\\])(?:tests?|test_[^/\\]*|[^/\\]*_tests?)\.py$/.test(file);
  return (isTest ? 2 : 0) + (isForeign ? 0 : 1);
}

/** Below the directory that CI systems check out into, or below what is installed. */
function toProjectPath(file: string | undefined): string | undefined {
  return file?.replace(
    /^.*\/(?:site-packages|dist-packages)\/|^\/home\/travis\/build\/[^/]+\/[^/]+\/|^\/home\/runner\/work\/[^/]+\/[^/]+\/|^\/builds\/[^/]+\/[^/]+\/|^\/(?:github\/workspace|root\/project|app|code|src|workspace)\//,
    '',
  );
}

function spell(name: string, file: string | undefined): string {
  const doctest = /^\[doctest\] (?<test>\S.*)$/.exec(name)?.groups?.test;
  if (doctest !== undefined) return file === undefined ? doctest : `${file}::${doctest}`;
  const bare = /^[^[(]*/.exec(name)?.[0] ?? name;
  const parts = bare.replaceAll('.', '::') + name.slice(bare.length);
  return file === undefined ? parts : `${file}::${parts}`;
}
