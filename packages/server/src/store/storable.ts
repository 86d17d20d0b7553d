/** Longest text that goes into an indexed column: PostgreSQL refuses index rows over 2,704 bytes. */
const maxKeyLength = 255;

/** Text that PostgreSQL can store: without NUL and lone surrogates, which `text` and `jsonb` refuse. */
export function toStorableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}

/** The same, cut to what an index can hold. */
export function toStorableKey(text: string): string {
  return toStorableText(text).slice(0, maxKeyLength);
}

/** JSON text that `jsonb` accepts, whatever strings and keys a stranger put in. */
export function toStorableJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'string') return toStorableText(item);
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).map(([key, entry]) => [toStorableText(key), entry]));
  });
}
