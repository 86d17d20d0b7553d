import { entropy, isRandom } from '../values/is-random.js';
import type { TokenShape } from './token-shape.js';

const MIN_ENTROPY = 3.5;
const MIN_TELLING_PREFIX = 4;

/**
 * A word, a sign and random text: how vendors make their tokens since they want them to be recognised. What contains the
 * beginning of a token whose shape is known is judged by that shape.
 */
export function prefixedToken(known: readonly TokenShape[]): TokenShape {
  const prefixes = known
    .flatMap(([, keywords]) => keywords.split(' '))
    .filter((word) => /^[a-z]\w*[_-]$/.test(word));
  return [
    'prefixed-token',
    '',
    /(?<![\w./+~$%-])(?!(?:sha\d{1,3}|md5)-)[A-Za-z][a-z0-9]{1,11}(?:[_-][a-z0-9]{1,8}){0,2}[_-][A-Za-z0-9]{28,120}(?![\w./+=~-])/,
    {
      isBounded: true,
      accepts: (value) =>
        isMixed(value.slice(Math.max(value.lastIndexOf('_'), value.lastIndexOf('-')) + 1)) &&
        !prefixes.some((prefix) => standsIn(prefix, value.toLowerCase())),
    },
  ];
}

/** The end of a longer word may read like a short prefix: `re_` in `core_`. */
function standsIn(prefix: string, value: string): boolean {
  return prefix.length < MIN_TELLING_PREFIX ? value.startsWith(prefix) : value.includes(prefix);
}

function isMixed(body: string): boolean {
  return (
    /\d/.test(body) &&
    /[a-z]/.test(body) &&
    /[A-Z]/.test(body) &&
    isRandom(body) &&
    entropy(body) > MIN_ENTROPY
  );
}
