import { DEFAULT_MAX_LINE_BYTES } from '../read/read-lines.js';
import { readSlices } from '../read/read-slices.js';
import { untilAborted } from '../read/until-aborted.js';
import { createLogScanner } from '../scan/log-scanner.js';
import { createWakeIndex } from '../scan/wake-index.js';
import { unpackLog } from '../unpack/unpack-log.js';
import { createUnpackNotes } from '../unpack/unpack-notes.js';
import type { Baseline } from './baseline.js';

/** How much of the passing log is read. */
export interface BaselineOptions {
  /** Reading stops here. @default 268435456 */
  readonly maxBytes?: number;
  /** Ends the reading, which rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;
/** Each costs some 40 bytes; a log with more kinds of lines says little about what is usual. */
const MAX_SHAPES = 400_000;

/**
 * Remembers what the log of a passing run of the same job looks like: the shapes of its lines, nothing else. It serves
 * for many failing logs, within one process.
 */
export async function createBaseline(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes = DEFAULT_MAX_BYTES, signal }: BaselineOptions = {},
): Promise<Baseline> {
  const shapes = new Set<number>();
  const scanner = createLogScanner(
    {
      maxLineBytes: DEFAULT_MAX_LINE_BYTES,
      recentLines: 1,
      wakes: createWakeIndex([]),
      // Asked for every line that is unlike those before it, which is what there is to remember.
      isNews(shape) {
        if (shapes.size < MAX_SHAPES) shapes.add(shape);
        return false;
      },
    },
    () => {},
  );
  const notes = createUnpackNotes(() => 1);
  const source = untilAborted(chunks, signal);
  await readSlices(unpackLog(source, notes, maxBytes), { maxBytes, signal }, scanner.push);
  scanner.flush();
  return { has: (shape) => shapes.has(shape) };
}
