import { expect, it } from 'vitest';
import { allCases } from '../all-cases.js';
import { checkEdit } from '../harness/build-server.js';
import { plantedBugs } from './planted-bugs.js';

it.each(plantedBugs.map((bug) => [bug.name, bug] as const))('%s fits the source as it is', (_, bug) => {
  for (const edit of bug.edits) expect(() => checkEdit(edit)).not.toThrow();
  expect(allCases.map(({ name }) => name)).toContain(bug.caseName);
});

it('breaks every invariant', () => {
  const broken = new Set(plantedBugs.map(({ breaks }) => breaks));
  expect([...broken].sort()).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'case']);
});
