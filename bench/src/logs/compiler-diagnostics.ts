import { basename, join } from 'node:path';
import { type Diagnostic, understandLog } from '@opsaicortex/logs';
import type { LogSet } from './log-set.js';
import { inChunks } from './predict-excerpt.js';
import { inFold, meanOfEach, readBytes, readRows } from './read-cases.js';

/** One output of a compiler or linter, and what its own parser finds in it. */
export interface CompilerCase {
  readonly id: string;
  readonly tool: string;
  readonly log: string;
  readonly issue_count: number;
  readonly issues: readonly ExpectedIssue[];
}

/** Only the fields that somebody asserted are there. */
export interface ExpectedIssue {
  readonly file?: string | null;
  readonly line?: number | null;
}

const MAX_DIAGNOSTICS = 5000;

/** Output of compilers and linters, read without being told the tool. */
export const compilerDiagnostics: LogSet = {
  name: 'compiler-diagnostics',
  async measure({ folder, fold }) {
    const cases = inFold(readRows<CompilerCase>(folder, 'expected'), fold);
    let wanted = 0;
    let found = 0;
    const scores: Record<string, number | undefined>[] = [];
    for (const row of cases) {
      const diagnostics = await readDiagnostics(readBytes(join(folder, row.log)));
      const places = row.issues.filter(hasPlace);
      const missed = missedIssues(row, diagnostics);
      wanted += places.length;
      found += places.length - missed.length;
      scores.push({
        fileLineRecallByCase: places.length > 0 ? 1 - missed.length / places.length : undefined,
        reportedPerIssue: row.issue_count > 0 ? diagnostics.length / row.issue_count : undefined,
      });
    }
    const fileLineRecall = wanted > 0 ? found / wanted : 0;
    return { figures: { fileLineRecall, ...meanOfEach(scores) }, scored: cases.length, predictions: [] };
  },
};

/** What the package reports of one output. */
export async function readDiagnostics(log: Buffer): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await understandLog(inChunks(log), {
    redact: false,
    maxDiagnostics: MAX_DIAGNOSTICS,
  });
  return diagnostics;
}

/** The issues with a file and a line that no diagnostic points at. */
export function missedIssues(
  { issues }: CompilerCase,
  diagnostics: readonly Diagnostic[],
): readonly ExpectedIssue[] {
  const places = new Set(diagnostics.map(({ file = '', line }) => placeOf(file, line)));
  return issues.filter((issue) => hasPlace(issue) && !places.has(placeOf(issue.file ?? '', issue.line)));
}

function hasPlace({ file, line }: ExpectedIssue): boolean {
  return typeof file === 'string' && file !== '' && file !== '-' && typeof line === 'number' && line > 0;
}

/** Directories are left out: the parsers complete them from other lines and other machines. */
function placeOf(file: string, line: number | null | undefined): string {
  return `${basename(file.replaceAll('\\', '/')).toLowerCase().trim()}:${line}`;
}
