import { type Failure, toPlaceName } from '../failure/failure.js';

/** ` in src/cart.ts:9`, or nothing when the place is unknown or already said. */
export function atPlace({ place, message }: Failure, word = 'in'): string {
  if (!place) return '';
  const name = toPlaceName(place);
  if (message.includes(name) || message.startsWith(place.file)) return '';
  return /[?!]$/.test(message) ? ` (${name})` : ` ${word} ${name}`;
}

/** `src/cart.ts:9`, or other words for it. */
export function placeOr({ place }: Failure, otherwise: string): string {
  return place ? toPlaceName(place) : otherwise;
}
