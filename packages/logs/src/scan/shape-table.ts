/** Remembers a number for every shape. Bounded: when it is full it forgets all of them. */
export interface ShapeTable {
  /** The slot of the shape, valid until the next call. */
  slotOf(shape: number): number;
  /** The number in a slot; 0 when none was put there. */
  valueAt(slot: number): number;
  put(slot: number, value: number): void;
}

const FIRST_CAPACITY = 1 << 14;
const MAX_CAPACITY = 1 << 17;

/** Creates an empty table; its capacity is a power of two. */
export function createShapeTable(maxCapacity: number = MAX_CAPACITY): ShapeTable {
  let shapes = new Float64Array(Math.min(FIRST_CAPACITY, maxCapacity));
  let values = new Int32Array(shapes.length);
  let used = 0;

  const find = (shape: number): number => {
    const mask = shapes.length - 1;
    let slot = (shape | 0) & mask;
    while (shapes[slot] !== shape && shapes[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [oldShapes, oldValues] = [shapes, values];
    const isFull = oldShapes.length >= maxCapacity;
    shapes = new Float64Array(isFull ? oldShapes.length : oldShapes.length * 2);
    values = new Int32Array(shapes.length);
    used = 0;
    if (isFull) return;
    // An iterator would make an object of every slot.
    for (let index = 0; index < oldShapes.length; index += 1) {
      const shape = oldShapes[index] ?? 0;
      if (shape === 0) continue;
      const slot = find(shape);
      shapes[slot] = shape;
      values[slot] = oldValues[index] ?? 0;
      used += 1;
    }
  };
  const slotOf = (shape: number): number => {
    const slot = find(shape);
    if (shapes[slot] === shape) return slot;
    if (used * 2 >= shapes.length) {
      grow();
      return slotOf(shape);
    }
    used += 1;
    shapes[slot] = shape;
    return slot;
  };

  return {
    slotOf,
    valueAt: (slot) => (values[slot] as number) | 0,
    put(slot, value) {
      values[slot] = value;
    },
  };
}
