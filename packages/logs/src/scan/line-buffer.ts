import { cutLongLine } from './cut-long-line.js';

/** Takes the bytes of one line without its `\n`, and how many more were dropped. They move when more is pushed. */
export type TakeLine = (bytes: Buffer, start: number, end: number, cutBytes: number) => void;

/** Cuts a stream into lines without making strings, in a buffer of fixed size. */
export interface LineBuffer {
  /** Copies, so that the caller may use the chunk again. */
  push(chunk: Uint8Array): void;
  /** The last line, when the log does not end in `\n`. */
  flush(): void;
  /** Where the buffer begins in the stream of all bytes that were kept. */
  origin(): number;
  readonly bytes: Buffer;
}

/** Where a buffer lies, and who knows lines that need not be taken. */
export interface LineStore {
  readonly bytes: Buffer;
  /** Gives where the first line begins that is to be taken; before `end` stands one line feed at least. */
  pass(start: number, end: number): number;
}

/** Bytes of past lines that stay readable. */
const KEPT_BYTES = 512 * 1024;
/** Larger chunks are taken in parts. */
const PART_BYTES = 64 * 1024;
const LINE_FEED = 10;

/** The size of a buffer for such lines. */
export function lineBufferBytes(maxLineBytes: number): number {
  return 2 * KEPT_BYTES + 2 * (maxLineBytes + PART_BYTES) + 1;
}

/** Creates a buffer that never holds more than `maxLineBytes` of a line. */
export function createLineBuffer(maxLineBytes: number, take: TakeLine, store?: LineStore): LineBuffer {
  const bytes = store?.bytes ?? Buffer.allocUnsafeSlow(lineBufferBytes(maxLineBytes));
  const pass = store?.pass ?? ((start: number) => start);
  let origin = 0;
  let lineStart = 0;
  let filled = 0;
  let cutBytes = 0;
  let isOpen = false;
  let isShortened = false;

  const makeRoom = (): void => {
    if (filled + PART_BYTES < bytes.length) return;
    const keptFrom = Math.min(lineStart, filled - KEPT_BYTES);
    bytes.copyWithin(0, keptFrom, filled);
    origin += keptFrom;
    lineStart -= keptFrom;
    filled -= keptFrom;
  };

  /** Gives where the line ends once what is too long of it is gone. */
  const shorten = (end: number): number => {
    const line = cutLongLine(bytes, lineStart, end, maxLineBytes);
    cutBytes = (line.isRestarted ? 0 : cutBytes) + line.cutBytes;
    isShortened = true;
    return line.end;
  };

  const close = (end: number): void => {
    // A line that was cut before is cut once more, or it would depend on the chunks what is left of it.
    const stop = isShortened || end - lineStart > maxLineBytes ? shorten(end) : end;
    take(bytes, lineStart, stop, cutBytes);
    cutBytes = 0;
    isShortened = false;
  };

  const pushPart = (part: Uint8Array): void => {
    makeRoom();
    bytes.set(part, filled);
    const end = filled + part.byteLength;
    // Whatever lies behind is old: the search stops here.
    bytes[end] = LINE_FEED;
    let lineEnd = bytes.indexOf(LINE_FEED, filled);
    while (lineEnd < end) {
      const passed = cutBytes === 0 ? pass(lineStart, end) : lineStart;
      if (passed === lineStart) {
        close(lineEnd);
        lineStart = lineEnd + 1;
      } else lineStart = passed;
      lineEnd = bytes.indexOf(LINE_FEED, lineStart);
    }
    isOpen = lineStart < end || cutBytes > 0;
    filled = end - lineStart > maxLineBytes ? shorten(end) : end;
  };

  return {
    bytes,
    origin: () => origin,
    push(chunk) {
      for (let offset = 0; offset < chunk.byteLength; offset += PART_BYTES) {
        pushPart(chunk.subarray(offset, offset + PART_BYTES));
      }
    },
    flush() {
      if (isOpen) close(filled);
      lineStart = filled;
      isOpen = false;
    },
  };
}
