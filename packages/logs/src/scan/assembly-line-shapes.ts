import { randomInt } from 'node:crypto';
import { kindOfByte } from './byte-kind.js';
import type { LineNotes } from './line-notes.js';
import type { LineShapes, LineShapesOptions } from './line-shapes.js';
import { lineShapesModule } from './line-shapes-module.js';

/** What `assembly/line-shapes.ts` exports. */
interface Exports extends LineNotes, Pick<LineShapes, 'pass' | 'find' | 'put' | 'foundClock'> {
  readonly memory: { readonly buffer: ArrayBuffer };
  seedWith(...random: readonly number[]): void;
  /** Gives where the buffer begins, -1 when there is no room. */
  layOut(recentLines: number, slots: number, maxLineBytes: number, bufferBytes: number): number;
  lowShape(): number;
  highShape(): number;
}

/** What is used of it; the types of Node 20 leave it out. */
declare const WebAssembly: {
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

const WORD = 2 ** 32;
const SEEDS = 6;
/** Half of them are used before all shapes are forgotten. */
const SLOTS = 1 << 17;

/** Addresses have 31 bits. */
const MAX_BUFFER_BYTES = 2 ** 30;

/** Nobody can craft lines that collide: equal lines have equal shapes in one process only. */
const seeds: readonly number[] = /* @__PURE__ */ Array.from({ length: SEEDS }, () => randomInt(WORD));
const compiled: object | undefined = /* @__PURE__ */ compile();

/** Creates the shapes of no line; `undefined` where the machine has no WebAssembly for them. */
export function createAssemblyLineShapes(options: LineShapesOptions): LineShapes | undefined {
  const { recentLines, maxLineBytes, bufferBytes } = options;
  const made = compiled && bufferBytes <= MAX_BUFFER_BYTES ? instantiate(compiled) : undefined;
  if (made === undefined) return undefined;
  made.seedWith(...seeds);
  const bufferStart = made.layOut(recentLines, SLOTS, maxLineBytes, bufferBytes);
  if (bufferStart < 0) return undefined;
  new Uint8Array(made.memory.buffer).set(kindOfByte);
  const bytes = Buffer.from(made.memory.buffer, bufferStart, bufferBytes);
  return {
    ...made,
    bytes,
    pass: (start, end, origin, mark) =>
      made.pass(start + bufferStart, end + bufferStart, origin - bufferStart, mark) - bufferStart,
    find: (start, end) => made.find(start + bufferStart, end + bufferStart),
    foundShape: () => (made.highShape() >>> 0) * WORD + (made.lowShape() >>> 0),
  };
}

function compile(): object | undefined {
  return orNothing(() => new WebAssembly.Module(Buffer.from(lineShapesModule, 'base64')));
}

function instantiate(module: object): Exports | undefined {
  // It is the module of these very exports.
  return orNothing(() => new WebAssembly.Instance(module).exports as Exports);
}

/** A machine without SIMD, a runtime without a compiler, or no room for one more memory: all that is no error. */
function orNothing<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
