import type { SecretRule } from '../secret-rule.js';

/**
 * One kind of token: its kind, the words one of which every such token contains (lower case), and its shape. Without
 * words the shape is tried on every long word that has digits.
 */
export type TokenShape = readonly [
  kind: string,
  keywords: string,
  shape: RegExp,
  options?: Pick<SecretRule, 'unless' | 'accepts' | 'isVerified' | 'needs'> & {
    /** The shape says itself where the token begins and ends. */
    readonly isBounded?: boolean;
    /** The keywords stand outside of the token. */
    readonly isContextual?: boolean;
  },
];

/** What people write in the place of a token: long runs of x, dots or stars. */
const filler = /x{6}|X{6}|\*{3}|\.{3}|EXAMPLE$/;

/** A rule that finds the token wherever it stands alone. */
export function toSecretRule([kind, keywords, shape, options = {}]: TokenShape): SecretRule {
  const { isBounded = false, isContextual = false, ...checks } = options;
  const source = isBounded ? shape.source : `(?<![A-Za-z0-9])(?:${shape.source})(?![\\w-])`;
  return {
    kind,
    keywords: keywords === '' ? [] : keywords.split(' '),
    pattern: new RegExp(source, shape.flags.includes('i') ? 'dgi' : 'dg'),
    isStrong: true,
    isToken: !isContextual,
    unless: filler,
    ...checks,
  };
}
