import { WILDCARD } from './token-list.js';

/** Lines of one shape, or of several that were found to be one template. */
export interface TemplateGroup {
  readonly id: number;
  readonly words: readonly string[];
  readonly gaps: readonly boolean[];
  /** The template as people read it. */
  readonly text: string;
  count: number;
  lastSeen: number;
  /** The template this shape was found to be part of. */
  parent: TemplateGroup | undefined;
}

/** The template a shape belongs to. */
export function rootOf(group: TemplateGroup): TemplateGroup {
  let root = group;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

/** The tokens as people read them. */
export function toText(words: readonly string[], gaps: readonly boolean[]): string {
  return words.map((word, index) => (gaps[index] ? ` ${word}` : word)).join('');
}

/** Words that say something: letters, and no value. */
export function sayingWords(words: readonly string[]): number {
  return words.filter((word) => word !== WILDCARD && isWord(word)).length;
}

/** Whether a token has letters or digits. */
export function isWord(token: string): boolean {
  return token.length > 1 || /[\p{L}\p{N}]/u.test(token);
}
