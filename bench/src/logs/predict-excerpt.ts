import { understandLog } from '@opsaicortex/logs';
import type { LineRange } from './excerpt-score.js';

/** What the package would show of a log. */
export interface ExcerptPrediction {
  readonly lines: readonly LineRange[];
  /** The one line that says why. */
  readonly top: number | undefined;
}

/** Budgets that every set is measured with, in lines a log. */
export const BUDGETS = [40, 100, 200] as const;

/** Understands a log within a budget of lines; `baseline` is the last passing log of the same job. */
export async function predictExcerpt(
  log: Buffer,
  maxExcerptLines: number,
  baseline?: Buffer,
): Promise<ExcerptPrediction> {
  const { excerpts, cause } = await understandLog(inChunks(log), {
    maxExcerptLines,
    maxExcerpts: maxExcerptLines,
    redact: false,
    ...(baseline && { baseline: inChunks(baseline) }),
  });
  return { lines: excerpts.map(({ firstLine, lastLine }) => [firstLine, lastLine]), top: cause?.line };
}

const CHUNK_BYTES = 64 * 1024;

/** A log as a stream, as it would come from the network. */
export async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array, void, void> {
  for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
    yield bytes.subarray(offset, offset + CHUNK_BYTES);
  }
}
