const MIN_CHARACTERS = 10;
const MIN_RUN = 8;
const MIN_CHANGES = 3;
/** Random base 62 text changes its class of characters at 45 of 100 places, hexadecimal at 47, base 36 at 40; names at less than 20. */
const MIN_CHANGE_RATE = 0.21;
const MIN_ENTROPY = 2.6;

/** Whether a text looks drawn from a hat: no words, no version, no path. */
export function isRandom(text: string): boolean {
  const longest = text.split(/[^A-Za-z0-9+/=~]|(?<=[a-z]{4})\/(?=[a-z]{4})/).reduce(longerOf, '');
  const core = longest.length * 2 >= text.length ? longest : text.replace(/[^A-Za-z0-9]/g, '');
  if (core.length < MIN_CHARACTERS || longest.length < MIN_RUN) return false;
  const changes = changesOfClass(core);
  return changes >= MIN_CHANGES && changes / core.length >= MIN_CHANGE_RATE && entropy(core) >= MIN_ENTROPY;
}

function longerOf(one: string, other: string): string {
  return other.length > one.length ? other : one;
}

/** How often lower case, upper case and digits take turns; the capital of a word does not count. */
function changesOfClass(text: string): number {
  let changes = 0;
  let last = '';
  for (const character of text) {
    const current = /\d/.test(character) ? 'digit' : /[a-z]/.test(character) ? 'lower' : 'upper';
    if (last !== '' && last !== current && !(last === 'upper' && current === 'lower')) changes += 1;
    last = current;
  }
  return changes;
}

/** Shannon's entropy in bits a character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
