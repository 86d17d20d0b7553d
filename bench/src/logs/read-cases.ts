import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Fold } from './log-set.js';

/** The bytes of a file; gzip is undone. */
export function readBytes(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** The rows of `<stem>.jsonl` or `<stem>.jsonl.gz`. The caller says what is in them: the sets are fixed files. */
export function readRows<Row>(folder: string, stem: string): readonly Row[] {
  const plain = join(folder, `${stem}.jsonl`);
  const text = readBytes(existsSync(plain) ? plain : `${plain}.gz`).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row); // true by the README of the set
}

/** Keeps the rows of one fold: by the first hexadecimal digit of the SHA-256 of their id, 0–8 is `tune`. */
export function inFold<Row extends { readonly id: string }>(
  rows: readonly Row[],
  fold: Fold,
): readonly Row[] {
  return fold === 'all' ? rows : rows.filter(({ id }) => foldOf(id) === fold);
}

/** The fold that an id belongs to. */
export function foldOf(id: string): 'tune' | 'check' {
  const digit = createHash('sha256').update(id).digest('hex').charAt(0);
  return '012345678'.includes(digit) ? 'tune' : 'check';
}

/** The mean, to four digits; `undefined` values do not count. */
export function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  const sum = known.reduce((total, value) => total + value, 0);
  return known.length === 0 ? 0 : Math.round((sum / known.length) * 10_000) / 10_000;
}

/** The mean of each figure over cases that may lack some of them. */
export function meanOfEach(
  cases: readonly Readonly<Record<string, number | undefined>>[],
): Record<string, number> {
  const names = new Set(cases.flatMap((figures) => Object.keys(figures)));
  return Object.fromEntries([...names].map((name) => [name, mean(cases.map((figures) => figures[name]))]));
}
