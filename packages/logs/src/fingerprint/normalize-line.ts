/** What differs between two occurrences of one failure, most specific first. */
const masks: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>'],
  [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?/g, '<time>'],
  [/\b\d{1,2}:\d\d:\d\d(?:[.,]\d+)?\b/g, '<time>'],
  [/\b0x[0-9a-f]+\b/gi, '<hex>'],
  [/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/gi, '<hex>'],
  [/(?<![:/\\\w])(?:[A-Za-z]:|~|\.{1,2})?[\\/](?:[\w.@+~%-]+[\\/])*(?=[\w.@+~%-])/g, ''],
  [/(?<![:/\\\w.@+-])(?:[\w.@+-]+[\\/])+(?=[\w.@+-])/g, ''],
  [/\b(?:tmp|temp|pytest-of)[-._]?\w{5,}/gi, '<tmp>'],
  [/(?<![A-Za-z_\d.])\d+(?:\.\d+)? ?(?:ms|s|sec|secs|seconds?|m|min|minutes?|h|hours?)\b/g, '<duration>'],
  [/(?<![A-Za-z_\d])v?\d+(?:\.\d+)*/g, '<n>'],
];

/** Longer lines do not become more telling. */
const MAX_CHARACTERS = 2000;

/** The line without numbers, hashes, times, directories and temporary names: equal for the same failure elsewhere. */
export function normalizeLine(text: string): string {
  let line = text.slice(0, MAX_CHARACTERS);
  for (const [pattern, mask] of masks) line = line.replace(pattern, mask);
  return line.replace(/\s+/g, ' ').trim();
}
