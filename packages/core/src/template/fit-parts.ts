import { formatPlural } from './format-time.js';
import { shorten } from './shorten.js';

/** One part of a message. */
export interface MessagePart {
  /** Names it when it is left out. */
  readonly name: string;
  readonly text: string;
  /** 1 matters most; it is the last to be shortened or left out. */
  readonly rank: number;
}

/** A part shorter than this says nothing. */
const leastUsefulLength = 80;
const separator = '\n\n';

/**
 * Joins the parts in their order, at most `maxLength` long. What does not fit is shortened with a note, or left out
 * and named at the end; the part that matters most is always there.
 */
export function fitParts(
  parts: readonly MessagePart[],
  maxLength: number,
  shortenPart: (text: string, maxLength: number) => string = shorten,
): string {
  const present = parts.filter(({ text }) => text !== '');
  const whole = present.map(({ text }) => text).join(separator);
  if (whole.length <= maxLength) return whole;

  const ranked = present.toSorted((left, right) => left.rank - right.rank);
  const keptCount = Math.max(1, Math.min(ranked.length, Math.floor(maxLength / leastUsefulLength) - 1));
  const kept = ranked.slice(0, keptCount);
  const note = noteFor(ranked.slice(keptCount), maxLength);
  const lengths = shareOut(kept, maxLength - note.length - separator.length * (kept.length - 1));
  const texts = present
    .filter((part) => lengths.has(part))
    .map((part) => shortenPart(part.text, lengths.get(part) ?? 0));
  return shorten(texts.join(separator) + note, maxLength);
}

/** Half of the room is the first part's if it wants it, the rest is shared; what is left over goes by rank. */
function shareOut(ranked: readonly MessagePart[], room: number): ReadonlyMap<MessagePart, number> {
  const [first, ...others] = ranked;
  const lengths = new Map<MessagePart, number>();
  let left = Math.max(0, room);
  const grant = (part: MessagePart, atMost: number): void => {
    const granted = lengths.get(part) ?? 0;
    const more = Math.max(0, Math.min(left, atMost, part.text.length - granted));
    lengths.set(part, granted + more);
    left -= more;
  };
  if (first) grant(first, Math.floor(left / 2));
  const share = Math.floor(left / Math.max(1, others.length));
  for (const part of others) grant(part, share);
  for (const part of ranked) grant(part, left);
  return lengths;
}

function noteFor(dropped: readonly MessagePart[], maxLength: number): string {
  if (dropped.length === 0) return '';
  const note = `${separator}… ${formatPlural(dropped.length, 'part')} left out`;
  const names = `: ${dropped.map(({ name }) => name).join(', ')}`;
  return note.length + names.length > maxLength / 4 ? note : note + names;
}
