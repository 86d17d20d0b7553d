import type { LineRule } from '../../rules/line-rule.js';

/** Threads and tasks that got in each other's way: bugs of the code that come and go. */
export const concurrencyRules: readonly LineRule[] = [
  {
    id: 'data-race',
    keywords: ['data race', 'concurrent map', 'race detected during'],
    pattern:
      /^(?:WARNING: DATA RACE|fatal error: concurrent map .+|(?:WARNING|SUMMARY): ThreadSanitizer: data race.*)|race detected during execution of test|Possible data race during/,
    domain: 'code',
    kind: 'race-condition',
    confidence: 0.93,
    title: 'Two threads use the same data at once',
    before: 2,
    after: 30,
  },
  {
    id: 'deadlock',
    keywords: ['deadlock'],
    pattern:
      /fatal error: all goroutines are asleep - deadlock!|Found one Java-level deadlock|[Dd]eadlock (?:detected|found)\b|ERROR: deadlock/,
    domain: 'code',
    kind: 'race-condition',
    confidence: 0.9,
    title: 'Tasks wait for each other: a deadlock',
    before: 2,
    after: 20,
  },
  {
    id: 'misused-synchronization',
    keywords: [
      'closed channel',
      'waitgroup',
      'unlocked mutex',
      'unlocked rwmutex',
      'after tests are done',
      'has completed',
    ],
    pattern:
      /panic: (?:send on|close of) closed channel|negative WaitGroup counter|unlock of unlocked (?:RW)?[Mm]utex|(?:Cannot|Log) .{0,40}after (?:tests are done|\w{1,80} has completed)/,
    domain: 'code',
    kind: 'race-condition',
    confidence: 0.9,
    title: 'Something is used after another task ended it',
    before: 2,
    after: 14,
  },
  {
    id: 'changed-while-read',
    keywords: ['concurrentmodificationexception', 'changed size during iteration', 'collection was modified'],
    pattern:
      /\bConcurrentModificationException\b|changed size during iteration|Collection was modified; enumeration/,
    domain: 'code',
    kind: 'race-condition',
    confidence: 0.8,
    title: 'A collection is changed while it is read',
    before: 4,
    after: 12,
  },
];
