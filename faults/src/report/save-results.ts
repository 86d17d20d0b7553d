import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseResult } from './case-result.js';
import { replaceTable } from './to-document.js';

/** What was observed last. */
export const figuresFile = fileURLToPath(new URL('../../figures/faults.json', import.meta.url));
/** Shows it. */
export const documentFile = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url));

/** Keeps the results of these cases, beside those of others, and shows all of them in the document. */
export function saveResults(results: readonly CaseResult[]): void {
  const names = new Set(results.map(({ name }) => name));
  const all = [...loadResults().filter(({ name }) => !names.has(name)), ...results];
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
