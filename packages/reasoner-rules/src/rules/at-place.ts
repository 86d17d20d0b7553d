import { type Failure, toPlaceName } from '../failure/failure.js';

/** ` in src/cart.ts:9`, or nothing when the place is unknown or already said. */
export function atPlace({ place, message }: Failure, word = 'in'): string {
  if (!place) return '';
  const name = shorten(toPlaceName(place));
  if (message.includes(name) || message.startsWith(place.file)) return '';
  return /[?!]$/.test(message) ? ` (${name})` : ` ${word} ${name}`;
}

/** `src/cart.ts:9`, or other words for it. */
export function placeOr({ place }: Failure, otherwise: string): string {
  return place ? toPlaceName(place) : otherwise;
}

/** A title has room for the end of a path. */
function shorten(name: string): string {
  return name.length <= 60 ? name : `…/${name.split('/').slice(-2).join('/')}`;
}
