import { allCases } from '../all-cases.js';
import type { CaseResult } from './case-result.js';

const begin = '<!-- observed: begin -->';
const end = '<!-- observed: end -->';

/** Puts the table of what was observed between its marks. @throws Error when a mark is missing */
export function replaceTable(document: string, results: readonly CaseResult[]): string {
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('docs/reliability.md has lost its marks.');
  return `${before}${begin}\n\n${toMarkdown(results)}\n${end}${after}`;
}

/** The table, in the order of the cases; those that were not run yet say so. */
export function toMarkdown(results: readonly CaseResult[]): string {
  const byName = new Map(results.map((result) => [result.name, result]));
  const rows = allCases.map(({ name, title }) => {
    const result = byName.get(name);
    return result === undefined ? toUnobservedRow(title, name) : toRow(title, result);
  });
  const head = ['fault', 'sent', 'stored', 'told', 'lost', 'twice', 'seconds to recover', 'observed'];
  return `| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}\n${rows.join('\n')}\n`;
}

function toUnobservedRow(title: string, name: string): string {
  return `| ${title} (\`${name}\`) | – | – | – | – | – | – | **not observed yet** |`;
}

function toRow(title: string, result: CaseResult): string {
  const { duplicates, ambiguousDuplicates, recoverySeconds, notes, violations, name } = result;
  const twice =
    ambiguousDuplicates > 0 ? `${duplicates} (${ambiguousDuplicates} ambiguous)` : String(duplicates);
  const broken = violations
    .map(({ invariant, problem }) => `**${invariant} does not hold: ${problem}**`)
    .slice(0, 2);
  const cells = [
    `${title} (\`${name}\`)`,
    ...[result.sent, result.stored, result.told, result.lost].map(String),
    twice,
    recoverySeconds === null ? '–' : String(recoverySeconds),
    [...notes, ...broken].join('; '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
