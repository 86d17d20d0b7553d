import type { LineNotes } from './line-notes.js';

/** How much a scanner keeps. */
export interface LineShapesOptions {
  /** Past lines that are noted; a power of two. */
  readonly recentLines: number;
  /** Longer lines are not passed over. */
  readonly maxLineBytes: number;
  /** Size of the buffer in which lines lie. */
  readonly bufferBytes: number;
}

/**
 * The shapes of lines (`shapeOf`), a mark for each of them, and notes of the last lines. It is bounded: when there are too many
 * shapes, all marks are forgotten.
 */
export interface LineShapes extends LineNotes {
  /** The lines are read from here; a line feed stands behind those that are passed over. */
  readonly bytes: Buffer;
  /**
   * Notes the lines from `start` on whose shape has exactly this mark, and gives where the first other line begins, or the
   * one that does not end before `end`. `origin` is where the buffer begins in the stream of kept bytes.
   */
  pass(start: number, end: number, origin: number, mark: number): number;
  /** Finds the shape of a line; gives its mark, 0 when it is new. */
  find(start: number, end: number): number;
  /** Marks the shape that was found last. */
  put(mark: number): void;
  /** The shape that was found last; it means something to this scanner only. */
  foundShape(): number;
  /** How many bytes of time stand in front of the line that was found last. */
  foundClock(): number;
}
