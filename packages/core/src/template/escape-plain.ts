import type { Place } from './place.js';

/** Escape sequences of terminals, whole: colours and cursor (CSI), titles and links (OSC, DCS …), two-byte ones. */
const sequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]?/g;

/** Control characters but line feed and tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * Characters that nobody sees and that change what is seen or what a model reads: soft hyphen, direction marks and
 * overrides, zero width, invisible operators, annotations, tags, variation selectors beyond the emoji one, and
 * halves of surrogate pairs.
 */
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are what is looked for
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\p{Cs}]/gu;

/**
 * Strips terminal sequences, control, direction, zero-width and tag characters. Keeps line feeds and tabs.
 * A block of code is indented by four spaces.
 */
export function escapePlain(value: string, place: Place = 'text'): string {
  const plain = value
    .replace(/\r\n|[\u2028\u2029\u0085]/g, '\n')
    .replace(sequences, '')
    .replace(controls, '')
    .replace(invisible, '');
  return place === 'codeBlock' ? plain.replace(/^/gm, '    ') : plain;
}
