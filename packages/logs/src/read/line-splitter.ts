import { timestampLength } from './timestamp.js';

/** Takes one raw line (one character a byte) and how many of its bytes were dropped. */
export type EmitRawLine = (raw: string, cutBytes: number) => void;

/** Cuts bytes into lines and never holds more than one line of `maxLineBytes`. */
export interface LineSplitter {
  push(bytes: Buffer): void;
  flush(): void;
}

/** Creates a splitter. Lines come out as latin1 strings, because decoding UTF-8 before it is needed costs most of the time. */
export function createLineSplitter(maxLineBytes: number, emit: EmitRawLine): LineSplitter {
  let pending = '';
  let cutBytes = 0;
  let isOpen = false;

  const append = (segment: string): void => {
    if (segment === '') return;
    isOpen = true;
    if (pending.length + segment.length <= maxLineBytes) {
      pending += segment;
      return;
    }
    // A progress line repeats itself after "\r": only what follows the last one is worth its bytes.
    const restart = segment.lastIndexOf('\r', segment.length - 2);
    if (restart >= 0) {
      pending = pending.slice(0, timestampLength(pending));
      cutBytes = 0;
    }
    const all = pending + segment.slice(restart + 1);
    pending = all.slice(0, maxLineBytes);
    cutBytes += all.length - pending.length;
  };

  const close = (): void => {
    const raw = pending;
    const cut = cutBytes;
    pending = '';
    cutBytes = 0;
    isOpen = false;
    emit(raw, cut);
  };

  return {
    push(bytes) {
      const lastBreak = bytes.lastIndexOf(10);
      if (lastBreak < 0) {
        append(bytes.toString('latin1'));
        return;
      }
      let isFirst = true;
      for (const line of bytes.toString('latin1', 0, lastBreak).split('\n')) {
        if (isFirst || line.length > maxLineBytes) {
          append(line);
          close();
          isFirst = false;
        } else emit(line, 0);
      }
      append(bytes.toString('latin1', lastBreak + 1));
    },
    flush() {
      if (isOpen) close();
    },
  };
}
