import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseResult } from './case-result.js';
import { replaceTable } from './to-document.js';

/** What was observed last. */
export const figuresFile = fileURLToPath(new URL('../../figures/faults.json', import.meta.url));
/** Shows it. */
export const documentFile = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url));

/** Keeps the result of a case, beside those of others, and shows all of them in the document. */
export function saveResult(result: CaseResult): void {
  const all = [...loadResults().filter(({ name }) => name !== result.name), result];
  mkdirSync(dirname(figuresFile), { recursive: true });
  writeFileSync(figuresFile, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(documentFile, replaceTable(readFileSync(documentFile, 'utf8'), all));
}

/** What was kept. */
export function loadResults(): readonly CaseResult[] {
  try {
    return JSON.parse(readFileSync(figuresFile, 'utf8')) as readonly CaseResult[]; // our own file
  } catch {
    return [];
  }
}
