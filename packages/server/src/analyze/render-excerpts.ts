import type { Evidence, Excerpt } from '@opsaicortex/core';
import type { Paint } from './paint.js';
import { printable } from './printable.js';
import { wrap } from './wrap.js';

/** Lines around a quoted one that are shown. */
const before = 4;
const after = 8;
const maxLines = 45;
/** Rows of a very long cause. */
const maxRows = 6;

/** What to show of the log, and how. */
export interface ExcerptView {
  readonly excerpts: readonly Excerpt[];
  readonly evidence: readonly Evidence[];
  /** The line that says why. */
  readonly causeLine: number | undefined;
  readonly width: number;
  readonly paint: Paint;
}

/** The quoted lines and what stands around them, with their numbers in the log; the cause is marked with `>`. */
export function renderExcerpts(view: ExcerptView): string {
  const numbers = chooseNumbers(view);
  const digits = String(numbers.at(-1) ?? 0).length;
  const shown = numbers.flatMap((number, index) => {
    const isGap = index > 0 && numbers[index - 1] !== number - 1;
    const line = renderLine(number, digits, view);
    return isGap ? [`  ${' '.repeat(digits)} ⋮`, line] : [line];
  });
  return shown.join('\n');
}

/** The cited lines come first; what stands around them, as far as there is room. */
function chooseNumbers({ excerpts, evidence, causeLine }: ExcerptView): readonly number[] {
  const cited = evidence.map(({ line }) => line);
  const centres = cited.length > 0 ? cited : excerpts.slice(-1).map(({ lastLine }) => lastLine);
  const around = centres
    .toSorted((a, b) => Number(b === causeLine) - Number(a === causeLine))
    .flatMap((centre) => {
      const excerpt = excerpts.find(({ firstLine, lastLine }) => firstLine <= centre && centre <= lastLine);
      if (!excerpt) return [];
      const first = Math.max(excerpt.firstLine, centre - before);
      const last = Math.min(excerpt.lastLine, centre + after);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
  const chosen = new Set([...new Set([...cited, ...around])].slice(0, maxLines));
  return [...chosen].flatMap((number) => [number, ...bridge(number, chosen)]).toSorted((a, b) => a - b);
}

/** A single line that is left out between two shown ones: the sign for it would take as much room. */
function bridge(number: number, chosen: ReadonlySet<number>): readonly number[] {
  return !chosen.has(number + 1) && chosen.has(number + 2) ? [number + 1] : [];
}

function renderLine(number: number, digits: number, view: ExcerptView): string {
  const excerpt = view.excerpts.find(({ firstLine, lastLine }) => firstLine <= number && number <= lastLine);
  const raw = excerpt?.text.split('\n')[number - excerpt.firstLine];
  const quote = view.evidence.find(({ line }) => line === number)?.quote;
  const text = printable(raw ?? quote ?? '')
    .replace(/^##\[[a-z]+\]/, '')
    .trimEnd();
  const isCause = number === view.causeLine;
  const label = `${isCause ? '>' : ' '} ${String(number).padStart(digits)} | `;
  const room = view.width - label.length;
  if (isCause) return view.paint.alarm(breakLine(label, text, room));
  const cut = text.length > room ? `${text.slice(0, room - 1)}…` : text;
  return `${view.paint.dim(label)}${cut}`.trimEnd();
}

/** The cause is shown whole, in as many lines as it takes. */
function breakLine(label: string, text: string, room: number): string {
  const margin = `${' '.repeat(label.length - 2)}| `;
  if (text.length <= room) return `${label}${text}`;
  const [first = '', ...others] = wrap(text.slice(0, room * maxRows).trim(), room).split('\n');
  return [`${label}${first}`, ...others.map((row) => `${margin}${row}`)].join('\n');
}
