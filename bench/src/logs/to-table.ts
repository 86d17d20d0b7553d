import type { SetResult } from './log-set.js';

/** The results as lines of at most 80 columns: the set, then its figures. */
export function toTable(results: ReadonlyMap<string, Pick<SetResult, 'figures' | 'scored'>>): string {
  const blocks = [...results].map(([name, { figures, scored }]) => {
    const rows = Object.entries(figures).map(
      ([figure, value]) => `  ${figure.padEnd(28)}${format(value).padStart(9)}`,
    );
    return [`${name} (${scored} cases)`, ...rows].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function format(value: number): string {
  return Math.abs(value) > 1.5 ? value.toFixed(1) : value.toFixed(3);
}
