import { createAssemblyLineShapes } from './assembly-line-shapes.js';
import type { LineShapes, LineShapesOptions } from './line-shapes.js';
import { createPlainLineShapes } from './plain-line-shapes.js';

/** Creates the shapes of no line: in WebAssembly, or without it where that is not to be had. */
export function createLineShapes(options: LineShapesOptions): LineShapes {
  return createAssemblyLineShapes(options) ?? createPlainLineShapes(options);
}
