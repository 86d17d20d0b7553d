import { createLineSplitter } from './line-splitter.js';
import type { LogLine } from './log-line.js';
import { toLogLine } from './to-log-line.js';

/** Turns bytes into lines, a batch at a time. */
export interface LineDecoder {
  push(bytes: Uint8Array): readonly LogLine[];
  /** The last line, when the log does not end in `\n`. */
  flush(): readonly LogLine[];
}

/** Creates a decoder that holds at most one unfinished line. */
export function createLineDecoder(maxLineBytes: number): LineDecoder {
  let lineCount = 0;
  let batch: LogLine[] = [];
  const splitter = createLineSplitter(maxLineBytes, (raw, cutBytes) => {
    lineCount += 1;
    batch.push(toLogLine(raw, cutBytes, lineCount));
  });
  const take = (): readonly LogLine[] => {
    const lines = batch;
    batch = [];
    return lines;
  };

  return {
    push(bytes) {
      splitter.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return take();
    },
    flush() {
      splitter.flush();
      return take();
    },
  };
}
