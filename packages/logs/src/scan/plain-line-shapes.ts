import { createLineNotes } from './line-notes.js';
import type { LineShapes, LineShapesOptions } from './line-shapes.js';
import { clockLength } from './line-start.js';
import { shapeOfBytes } from './shape-of.js';
import { createShapeTable } from './shape-table.js';

/** The same as in `assembly/line-shapes.ts`, where there is no WebAssembly: it never passes over a line, and so every one is found. */
export function createPlainLineShapes({ recentLines, bufferBytes }: LineShapesOptions): LineShapes {
  const bytes = Buffer.allocUnsafeSlow(bufferBytes);
  const table = createShapeTable();
  let clock = 0;
  let shape = 0;
  let slot = 0;
  return {
    ...createLineNotes(recentLines),
    bytes,
    pass: (start) => start,
    find(start, end) {
      clock = clockLength(bytes, start, end);
      shape = shapeOfBytes(bytes, start + clock, end) + clock;
      slot = table.slotOf(shape);
      return table.valueAt(slot);
    },
    put: (mark) => table.put(slot, mark),
    foundShape: () => shape,
    foundClock: () => clock,
  };
}
