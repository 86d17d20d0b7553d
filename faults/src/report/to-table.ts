import type { CaseResult } from './case-result.js';

/** Results as lines of equal columns. */
export function toTable(results: readonly CaseResult[]): string {
  const rows = [
    ['case', 'sent', '2xx', 'stored', 'told', 'lost', 'twice', 'recovered', 'memory', 'lag', 'took', ''],
    ...results.map(toRow),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const toLine = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return `${rows.map(toLine).join('\n')}\n`;
}

function toRow(result: CaseResult): readonly string[] {
  const { duplicates, ambiguousDuplicates, recoverySeconds, violations } = result;
  return [
    result.name,
    ...[result.sent, result.acknowledged, result.stored, result.told, result.lost].map(String),
    ambiguousDuplicates > 0 ? `${duplicates} (${ambiguousDuplicates} ambiguous)` : String(duplicates),
    recoverySeconds === null ? '–' : `${recoverySeconds} s`,
    `${result.peakMegabytes} MB`,
    `${result.worstLagMilliseconds} ms`,
    `${Math.round(result.seconds)} s`,
    violations.length === 0 ? 'holds' : 'FAILS',
  ];
}
