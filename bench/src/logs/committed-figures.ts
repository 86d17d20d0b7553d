import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SetResult } from './log-set.js';

/** Figures by set and name. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A figure may get this much worse before it counts. */
const TOLERANCE = 0.02;
const ROUNDING = 1e-9;

/** The figures of a half as they were committed last, of all sets or those named; empty when there are none. */
export function readCommitted(half: string, sets?: readonly string[]): Figures {
  if (!existsSync(pathOf(half))) return {};
  const figures = JSON.parse(readFileSync(pathOf(half), 'utf8')) as Figures; // our own file
  const wanted = Object.entries(figures).filter(([set]) => sets?.includes(set) ?? true);
  return Object.fromEntries(wanted);
}

/** Writes the figures of the measured sets; those of other sets stay. */
export function writeCommitted(half: string, results: ReadonlyMap<string, SetResult>): void {
  mkdirSync(new URL('.', urlOf(half)), { recursive: true });
  const measured = [...results].map(([name, result]) => [name, result.figures] as const);
  const figures = { ...readCommitted(half), ...Object.fromEntries(measured) };
  writeFileSync(pathOf(half), `${JSON.stringify(figures, null, 2)}\n`);
}

/** One sentence for every figure that got worse by more than the tolerance, and for every set that is missing. */
export function compareWithCommitted(
  committed: Figures,
  results: ReadonlyMap<string, Pick<SetResult, 'figures'>>,
): readonly string[] {
  return Object.entries(committed).flatMap(([set, figures]) => {
    const measured = results.get(set)?.figures;
    if (measured === undefined) return [`${set}: was not measured`];
    return Object.entries(figures).flatMap(([name, before]) => {
      const now = measured[name] ?? 0;
      const worseBy = isLowerBetter(name) ? now - before : before - now;
      return isCount(name) || worseBy <= TOLERANCE + ROUNDING
        ? []
        : [`${set} ${name}: went from ${before} to ${now}`];
    });
  });
}

function isLowerBetter(name: string): boolean {
  return name.startsWith('false');
}

/** Shown, not guarded: neither more nor less of it is better. */
function isCount(name: string): boolean {
  return /^(?:keptLines|reportedPer)/.test(name);
}

function urlOf(half: string): URL {
  return new URL(`../../figures/logs-${half}.json`, import.meta.url);
}

function pathOf(half: string): string {
  return fileURLToPath(urlOf(half));
}
