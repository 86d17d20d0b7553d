import { isOpenPosition } from './is-open-position.js';
import { isWord, sayingWords, type TemplateGroup } from './template-group.js';
import { WILDCARD } from './token-list.js';

/** Longer shapes are stack traces and documents, which no one word makes different. */
const MAX_WORDS = 100;
/** A value needs a sentence around it. */
const MIN_SAYING_WORDS = 2;

/** Tells for each shape in which positions a value stands. Linear in the number of words. */
export function findOpenPositions(
  groups: readonly TemplateGroup[],
): ReadonlyMap<TemplateGroup, ReadonlySet<number>> {
  const hashOf = createWordHash();
  const buckets = new Map<number, { readonly position: number; readonly groups: TemplateGroup[] }>();
  for (const group of groups) {
    const { words } = group;
    if (words.length > MAX_WORDS || sayingWords(words) < MIN_SAYING_WORDS) continue;
    const places = words.map((word, position) => placeHash(hashOf(word), position));
    const all = places.reduce((sum, place) => sum + place, 0);
    for (const [position, word] of words.entries()) {
      if (!isWord(word)) continue;
      const key = (all - (places[position] ?? 0)) * (MAX_WORDS + 1) + position;
      const bucket = buckets.get(key);
      if (bucket) bucket.groups.push(group);
      else buckets.set(key, { position, groups: [group] });
    }
  }
  const found = new Map<TemplateGroup, Set<number>>();
  for (const { position, groups: alike } of buckets.values()) {
    if (alike.length < 2 || !isOpenPosition(alike, position)) continue;
    for (const group of alike) found.set(group, (found.get(group) ?? new Set()).add(position));
  }
  return found;
}

/** 39 bits, so that the sum over a line and its position stay exact. */
function placeHash(hash: number, position: number): number {
  const mixed = Math.imul(hash ^ Math.imul(position + 1, 0x9e3779b1), 0x85ebca6b);
  const more = Math.imul(hash + Math.imul(position + 7, 0xc2b2ae35), 0x27d4eb2f);
  return ((mixed ^ (mixed >>> 15)) >>> 0) * 128 + ((more ^ (more >>> 13)) & 127);
}

function createWordHash(): (word: string) => number {
  const known = new Map<string, number>([[WILDCARD, 1]]);
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    let hash = 0x811c9dc5;
    for (let index = 0; index < word.length; index += 1)
      hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    known.set(word, hash | 0);
    return hash | 0;
  };
}
