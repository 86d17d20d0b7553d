import { expect, it } from 'vitest';
import { compareWithCommitted } from './committed-figures.js';

const committed = { logs: { recall: 0.9, keptLines: 100 } };
const measured = (recall: number, keptLines = 100) => new Map([['logs', { figures: { recall, keptLines } }]]);

it('lets a figure fall by .02', () => {
  expect(compareWithCommitted(committed, measured(0.88))).toEqual([]);
});

it('names a figure that fell further', () => {
  expect(compareWithCommitted(committed, measured(0.87))).toEqual(['logs recall: went from 0.9 to 0.87']);
});

it('does not mind fewer lines', () => {
  expect(compareWithCommitted(committed, measured(0.9, 10))).toEqual([]);
});

it('names a share of false alarms that rose', () => {
  const alarms = (falseFlags: number) => new Map([['secrets', { figures: { falseFlags } }]]);
  expect(compareWithCommitted({ secrets: { falseFlags: 0.1 } }, alarms(0.12))).toEqual([]);
  expect(compareWithCommitted({ secrets: { falseFlags: 0.1 } }, alarms(0.13))).toHaveLength(1);
});

it('names a set that was not measured', () => {
  expect(compareWithCommitted(committed, new Map())).toEqual(['logs: was not measured']);
});
