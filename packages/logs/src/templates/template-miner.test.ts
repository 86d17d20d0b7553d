import { expect, it } from 'vitest';
import { createTemplateMiner, type TemplateMinerOptions } from './template-miner.js';

const mine = (lines: readonly string[], options?: TemplateMinerOptions) => {
  const miner = createTemplateMiner(options);
  const ids = lines.map((line) => miner.add(line).id);
  return { miner, ids, texts: miner.templates().map(({ text, count }) => `${count} ${text}`) };
};

it('counts the lines of a template', () => {
  expect(mine(['took 3 ms', 'took 5 s', 'ready', 'took 1.25 s']).texts).toEqual(['3 took <*>', '1 ready']);
});

it('takes a word for a value where rare ones stand', () => {
  const users = ['anna', 'anna', 'anna', 'bob', 'bob', 'bob', 'carol'];
  expect(mine(users.map((user) => `login of ${user} refused by policy`)).texts).toEqual([
    '7 login of <*> refused by policy',
  ]);
});

it('takes a word for part of the sentence where the same few stand again and again', () => {
  const states = ['started', 'stopped', 'paused'];
  const lines = Array.from({ length: 60 }, (_, index) => `machine ${index} was ${states[index % 3]} by cron`);
  expect(mine(lines).texts).toHaveLength(3);
});

it('keeps sentences apart that begin with another word', () => {
  expect(mine(['boot (command 1)', 'wait (command 2)', 'halt (command 3)']).texts).toHaveLength(3);
});

it('merges step by step what differs in two places', () => {
  const lines = ['anna', 'bob', 'carol', 'dora'].flatMap((user) =>
    ['read', 'write', 'list', 'drop'].map((right) => `may not: policy of ${user} lacks right ${right} here`),
  );
  expect(mine(lines).texts).toEqual(['16 may not: policy of <*> lacks right <*> here']);
});

it('tells what an early template has become', () => {
  const { miner, ids } = mine(['anna', 'bob', 'carol'].map((user) => `mail for ${user} was sent`));
  expect(new Set(ids).size).toBe(3);
  expect(ids.map((id) => miner.templateOf(id))).toEqual(
    ids.map(() => ({ id: 3, text: 'mail for <*> was sent', count: 3 })),
  );
});

it('goes on counting in a merged template', () => {
  const miner = createTemplateMiner();
  const sentence = (user: string): string => `mail for ${user} was sent`;
  for (const user of ['anna', 'bob', 'carol']) miner.add(sentence(user));
  expect(miner.templates()).toHaveLength(1);
  miner.add(sentence('anna'));
  miner.add(sentence('dora'));
  expect(miner.templates()).toMatchObject([{ count: 5 }]);
});

it('gives the same templates for the same lines', () => {
  const lines = Array.from(
    { length: 500 },
    (_, index) => `job ${'abcdefg'[index % 7]} ${index} of x${index % 9}`,
  );
  expect(mine(lines).texts).toEqual(mine(lines).texts);
});

it('forgets what was not seen for longest, and no more than that', () => {
  const word = (index: number): string =>
    [...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
  const miner = createTemplateMiner({ maxTemplates: 100 });
  const kept = miner.add('the one that comes again').id;
  const lost = miner.add('the one that does not').id;
  for (let index = 0; index < 5000; index += 1) {
    miner.add(`${word(index)} ${word(index * 7)} ${word(index * 13)} differs in everything`);
    miner.add('the one that comes again');
    if (index % 100 === 0) expect(miner.templates().length).toBeLessThanOrEqual(100);
  }
  expect(miner.templateOf(kept)).toMatchObject({ count: 5001 });
  expect(miner.templateOf(lost)).toBeUndefined();
});
