import { createHash } from 'node:crypto';
import { normalizeLine } from './normalize-line.js';

/** What makes a failure the same one. */
export interface FingerprintParts {
  readonly kind: string;
  /** The line that says why; masked before it counts. */
  readonly cause?: string | undefined;
  /** Files, functions, codes that belong to the cause; directories do not count. */
  readonly places?: readonly string[];
}

const VERSION = 'v1';

/** Identifies a failure: equal on another day, branch and runner. */
export function fingerprint({ kind, cause = '', places = [] }: FingerprintParts): string {
  const parts = [kind, normalizeLine(cause), ...places.map(normalizeLine)];
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${VERSION}:${digest.slice(0, 16)}`;
}
