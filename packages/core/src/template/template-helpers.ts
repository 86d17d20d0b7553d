import { formatAgo, formatDate, formatDuration, formatPlural } from './format-time.js';
import type { Place } from './place.js';
import { shorten } from './shorten.js';

/** What a value helper may return: something that can be printed, or a value that knows where it stands. */
export type HelperResult = string | number | boolean | null | PlacedValue;

/** A value that the escape function is to print as code or as an address. Only helpers make one. */
export interface PlacedValue {
  readonly text: string;
  readonly place: Exclude<Place, 'text'>;
}

/** A helper as templates call it: plain values in, a printable value out. Throws an `Error` that says what it takes. */
export type ValueHelper = (...values: readonly unknown[]) => HelperResult | undefined;

/** The helpers that print a value. */
export const valueHelpers: Readonly<Record<string, ValueHelper>> = {
  truncate: (value, maxLength, unit) =>
    shorten(toText(value), toNumber(maxLength), { unit: unit === 'lines' ? 'lines' : 'characters' }),
  firstLine: (value) => toText(value).trimStart().split(/\r?\n/, 1)[0]?.trimEnd() ?? '',
  date: (value, shape, now) => {
    if (shape === 'ago') return formatAgo(toDate(value), toDate(now));
    return formatDate(toDate(value), shape === 'iso' || shape === 'day' ? shape : 'utc');
  },
  plural: (count, one, many) =>
    formatPlural(toNumber(count), toText(one), many === undefined ? undefined : toText(many)),
  percent: (value) => `${Math.round(toNumber(value) * 100)}%`,
  duration: (value) => formatDuration(toNumber(value)),
  join: (values, separator) => {
    if (!Array.isArray(values)) throw new Error('It takes a list.');
    return values.map(toText).join(separator === undefined ? ', ' : toText(separator));
  },
  default: (value, fallback) =>
    value === undefined || value === null || value === '' ? toText(fallback) : toText(value),
  eq: (left, right) => left === right,
  code: (value) => ({ text: toText(value), place: 'code' }),
  codeBlock: (value) => ({ text: toText(value), place: 'codeBlock' }),
  url: (value) => ({ text: toWebAddress(toText(value)), place: 'url' }),
};

/** Names that may be called where a value is printed or compared. */
export const valueHelperNames: ReadonlySet<string> = new Set(Object.keys(valueHelpers));

/** Names that may open a block. */
export const blockHelperNames: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);

/** The text of a plain value. @throws Error for lists, objects and functions */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return '';
  throw new Error(`It takes a text, not ${Array.isArray(value) ? 'a list' : describe(value)}.`);
}

function toWebAddress(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new Error('It takes a web address.');
  return url.href;
}

function describe(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function toNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error('It takes a number.');
}

function toDate(value: unknown): Date {
  const date = new Date(value instanceof Date ? value.getTime() : toText(value));
  if (Number.isNaN(date.getTime())) throw new Error('It takes a time (ISO 8601).');
  return date;
}
