/** Remembers, for every shape, how often it was seen and a mark. Bounded: when it is full it forgets all. */
export interface ShapeTable {
  /** The slot of the shape, valid until the next call. */
  slotOf(shape: number): number;
  readonly counts: () => Int32Array;
  readonly marks: () => Int32Array;
  /** How often the shape was seen; 0 when it is not known. */
  countOf(shape: number): number;
}

const FIRST_CAPACITY = 1 << 14;
const MAX_CAPACITY = 1 << 19;

interface Slots {
  readonly shapes: Float64Array;
  readonly counts: Int32Array;
  readonly marks: Int32Array;
}

/** Creates an empty table. */
export function createShapeTable(maxCapacity: number = MAX_CAPACITY): ShapeTable {
  let slots = createSlots(Math.min(FIRST_CAPACITY, maxCapacity));
  let used = 0;

  const find = (shape: number): number => {
    const { shapes } = slots;
    const mask = shapes.length - 1;
    let slot = (shape | 0) & mask;
    while (shapes[slot] !== shape && shapes[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const old = slots;
    const isFull = old.shapes.length >= maxCapacity;
    slots = createSlots(isFull ? old.shapes.length : old.shapes.length * 2);
    used = 0;
    if (isFull) return;
    for (const [index, shape] of old.shapes.entries()) {
      if (shape === 0) continue;
      const slot = find(shape);
      slots.shapes[slot] = shape;
      slots.counts[slot] = old.counts[index] ?? 0;
      slots.marks[slot] = old.marks[index] ?? 0;
      used += 1;
    }
  };

  return {
    slotOf(shape) {
      const slot = find(shape);
      if (slots.shapes[slot] === shape) return slot;
      if (used * 2 >= slots.shapes.length) {
        grow();
        return this.slotOf(shape);
      }
      used += 1;
      slots.shapes[slot] = shape;
      return slot;
    },
    counts: () => slots.counts,
    marks: () => slots.marks,
    countOf(shape) {
      const slot = find(shape);
      return slots.shapes[slot] === shape ? (slots.counts[slot] ?? 0) : 0;
    },
  };
}

function createSlots(capacity: number): Slots {
  return {
    shapes: new Float64Array(capacity),
    counts: new Int32Array(capacity),
    marks: new Int32Array(capacity),
  };
}
