import { createHash } from 'node:crypto';

const digest = (seed) => createHash('sha1').update(seed).digest('hex');

/** A commit id that is the same at every recording. */
export const toSha = (seed) => digest(seed);

/** A version 4 UUID that is the same at every recording. */
export function toUuid(seed) {
  const hex = digest(`uuid ${seed}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
