import type { Warning } from '../spec/v1/index.js';
import { shorten } from './shorten.js';

/** Shortens what goes into a message and remembers what it shortened. */
export interface Limiter {
  /** The text without surrounding space, at most `to` characters, shortened visibly. */
  text(field: string, value: string, to: number, unit?: 'lines'): string;
  /** Like `text`, on one line. */
  line(field: string, value: string, to: number): string;
  /** The first `to` items. The caller says how many there were. */
  list<Item>(field: string, items: readonly Item[], to: number): readonly Item[];
  /** The address when it is one that a browser opens and that is at most 1,000 characters long. */
  webAddress(field: string, value: string | undefined): string | undefined;
  readonly warnings: readonly Warning[];
}

const maxAddressLength = 1000;

/** A limiter with no warnings yet. */
export function createLimiter(): Limiter {
  const warnings: Warning[] = [];
  const note = (field: string, from: number, to: number): void => {
    warnings.push({ type: 'truncated', field, from, to });
  };
  const text: Limiter['text'] = (field, value, to, unit) => {
    const whole = value.trim();
    if (whole.length > to) note(field, whole.length, to);
    return shorten(whole, to, { unit });
  };
  return {
    warnings,
    text,
    line: (field, value, to) => text(field, value.replace(/\s+/g, ' '), to),
    list(field, items, to) {
      if (items.length > to) note(field, items.length, to);
      return items.slice(0, to);
    },
    webAddress(field, value) {
      const url = value !== undefined && URL.canParse(value) ? new URL(value) : undefined;
      if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
      if (url.href.length <= maxAddressLength) return url.href;
      note(field, url.href.length, 0); // half an address leads nowhere, or somewhere else
      return undefined;
    },
  };
}
