import type { Mask } from './masks.js';

/** One thing that was masked. */
export interface Masked {
  readonly text: string;
  readonly as: string;
}

/** A text without what differs between occurrences, and what that was. */
export interface MaskedText {
  readonly text: string;
  readonly masked: readonly Masked[];
}

/** Longer lines do not become more telling. */
const MAX_CHARACTERS = 2000;
const MAX_MASKED = 50;

/** Applies masks, one after the other. */
export function maskText(text: string, masks: readonly Mask[]): MaskedText {
  const masked: Masked[] = [];
  let line = text.slice(0, MAX_CHARACTERS);
  for (const { pattern, as } of masks) {
    line = line.replace(pattern, (found) => {
      if (found !== as && masked.length < MAX_MASKED) masked.push({ text: found, as });
      return as;
    });
  }
  return { text: line.replace(/\s+/g, ' ').trim(), masked };
}
