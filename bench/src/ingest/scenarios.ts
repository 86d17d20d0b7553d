import { type ContenderName, contenderNames } from './contenders.js';
import type { Load } from './measure.js';

/** One table. */
export interface Scenario {
  readonly title: string;
  readonly contenders: readonly ContenderName[];
  readonly load: Omit<Load, 'warmUpMs' | 'measureMs'>;
  readonly slowSyncMicroseconds: number;
}

const plain = contenderNames.filter((name) => name !== 'ours, parsing');

/** Everything that is measured, in this order. */
export const scenarios: readonly Scenario[] = [
  {
    title: '128 connections',
    contenders: plain,
    load: { connections: 128, isFresh: false },
    slowSyncMicroseconds: 0,
  },
  {
    title: '32 connections',
    contenders: plain,
    load: { connections: 32, isFresh: false },
    slowSyncMicroseconds: 0,
  },
  {
    title: '128 connections, with parsing and dispatch beside it',
    contenders: ['floor', 'ours, parsing'],
    load: { connections: 128, isFresh: true },
    slowSyncMicroseconds: 0,
  },
  {
    title: '1,000 offered a second',
    contenders: plain,
    load: { connections: 128, perSecond: 1_000, isFresh: false },
    slowSyncMicroseconds: 0,
  },
  {
    title: '128 connections, 1.5 ms added to every flush of the disk',
    contenders: ['floor', 'ours'],
    load: { connections: 128, isFresh: false },
    slowSyncMicroseconds: 1_500,
  },
];
