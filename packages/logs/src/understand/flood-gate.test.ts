import { expect, it } from 'vitest';
import { createFloodGate } from './flood-gate.js';

it('lets a part of the lines through once there are too many, and all of them in the next step', () => {
  const gate = createFloodGate();
  const passed = (first: number, step: number): number => {
    let count = 0;
    for (let line = first; line < first + 20_000; line += 1) {
      if (gate.isSkipped(line, step)) continue;
      gate.add();
      count += 1;
    }
    return count;
  };
  expect(passed(1, 0)).toBe(10_001 + 625);
  expect(passed(20_001, 1)).toBeGreaterThan(10_000);
});
