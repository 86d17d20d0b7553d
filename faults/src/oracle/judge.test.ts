import { expect, it } from 'vitest';
import type { Facts } from './facts.js';
import { judge, type Violation } from './judge.js';

const answer = { status: 202, isDuplicate: false, milliseconds: 5, body: '{"deliveryId":"d"}' };
const sent = {
  ...{ id: 'd', repository: 'faults/a-000001', bodySha256: 'h', expectation: 'told' as const },
  answers: [answer],
};
const row = { id: 'd', status: 'done', reason: null, bodySha256: 'h' };
const event = { id: 'e', deliveryId: 'd', status: 'done' };
const post = { notificationId: 'n', channel: '#ci', repository: sent.repository };
const destination = { ...post, notificationId: 'n', state: 'sent', isTold: true };
const process = {
  role: 'all',
  peakMegabytes: 100,
  worstLagSeconds: 0.01,
  scrapes: 9,
  unexpectedEnd: undefined,
};
const balance = { received: 1, done: 1, ignored: 0, failed: 0, dead: 0, inFlight: 0 };

const good: Facts = {
  ...{ sent: [sent], channels: ['#ci'], deliveries: [row], events: [event], destinations: [destination] },
  ...{ posts: [post], ambiguous: new Set(), conservation: [balance], processes: [process] },
  texts: [{ where: 'a log', text: 'all is well' }],
  secrets: [{ name: 'a token', value: 'hunter2' }],
};

const broken = (change: Partial<Facts>): readonly Violation['invariant'][] => [
  ...new Set(judge({ ...good, ...change }).map(({ invariant }) => invariant)),
];

it('has nothing to say when all is well', () => {
  expect(judge(good)).toEqual([]);
});

it.each([
  ['an acknowledged delivery has no row', { deliveries: [], events: [], destinations: [destination] }, 'I1'],
  ['an acknowledged delivery has two rows', { deliveries: [row, row] }, 'I1'],
  ['other bytes are stored than were sent', { deliveries: [{ ...row, bodySha256: 'x' }] }, 'I1'],
  ['a delivery is called new twice', { sent: [{ ...sent, answers: [answer, answer] }] }, 'I1'],
  ['a row was never sent', { deliveries: [row, { ...row, id: 'x' }] }, 'I1'],
  ['the counts do not add up', { conservation: [{ ...balance, done: 0 }] }, 'I1'],
  ['an event has no outcome', { events: [{ ...event, status: 'pending' }] }, 'I2'],
  ['a delivery has two events', { events: [event, { ...event, id: 'f' }] }, 'I2'],
  ['a delivery ends in another way than expected', { deliveries: [{ ...row, status: 'dead' }] }, 'I2'],
  ['a destination is never told', { posts: [] }, 'I3'],
  ['one of two destinations is never told', { channels: ['#ci', '#ops'] }, 'I3'],
  ['a message is posted twice', { posts: [post, post] }, 'I3'],
  [
    'an ambiguous message is posted three times',
    { posts: [post, post, post], ambiguous: new Set(['n']) },
    'I3',
  ],
  ['a message is posted that is not stored', { destinations: [] }, 'I3'],
  [
    'a notification waits for ever',
    { destinations: [{ ...destination, isTold: false, state: 'pending' }] },
    'I3',
  ],
  ['a secret is in a text', { texts: [{ where: 'a log', text: 'password=hunter2' }] }, 'I4'],
  ['a process ends by itself', { processes: [{ ...process, unexpectedEnd: 'code 1' }] }, 'I5'],
  ['a process takes too much memory', { processes: [{ ...process, peakMegabytes: 512 }] }, 'I5'],
  ['nobody can say how a process fared', { processes: [{ ...process, scrapes: 0 }] }, 'I5'],
  ['an event loop is late', { processes: [{ ...process, worstLagSeconds: 0.1 }] }, 'I5'],
] as const)('notices when %s', (_, change, invariant) => {
  expect(broken(change as Partial<Facts>)).toEqual([invariant]);
});

it('takes one second message where the first answer could not be stored', () => {
  expect(broken({ posts: [post, post], ambiguous: new Set(['n']) })).toEqual([]);
});

it('asks nothing of a delivery that nobody acknowledged', () => {
  const unanswered = { ...sent, answers: [{ ...answer, status: 503 }] };
  expect(broken({ sent: [unanswered], deliveries: [], events: [], destinations: [], posts: [] })).toEqual([]);
});
