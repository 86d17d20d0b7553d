import type { LineRule } from '../../rules/line-rule.js';

const cancelled = { domain: 'platform', kind: 'cancelled', before: 12 } as const;

/** People, newer runs and failing neighbours that stop a job. */
export const cancellationRules: readonly LineRule[] = [
  {
    ...cancelled,
    id: 'superseded',
    keywords: [
      'higher priority waiting request',
      'superseded by',
      'newer run',
      'newer commit',
      'auto-cancel',
    ],
    pattern:
      /Canceling since a higher priority waiting request|^(?:Build |Run )?[Ss]uperseded by (?:#|build|run)|cancell?ed (?:by|because of|in favou?r of) a newer (?:run|commit|build|pipeline)|[Aa]uto-cancel(?:l?ed|ling) /,
    confidence: 0.85,
    title: 'A newer run took the place of this one',
  },
  {
    ...cancelled,
    id: 'interrupted',
    keywords: ['received sigint', 'received sigterm', 'received signal sig', 'got sigterm', 'caught sigterm'],
    pattern:
      /^(?:##\[error\]|ERROR:? |Error:? )?(?:[Rr]eceived|[Gg]ot|[Cc]aught)(?: signal)? SIG(?:INT|TERM)\b/,
    confidence: 0.8,
    title: 'The job was interrupted from outside',
  },
  {
    ...cancelled,
    id: 'operation-canceled',
    keywords: [
      'the operation was canceled',
      'the operation was cancelled',
      'run was canceled by',
      'the task was canceled',
      'job failed: canceled',
      'job failed: aborted',
      'aborted by ',
      'build was aborted',
      'finished: aborted',
      'flowinterruptedexception',
      'step was canceled',
      'build was canceled',
      'build was cancelled',
      'build cancelled',
      'received cancellation signal',
      'job was cancelled',
      'job was canceled',
    ],
    pattern:
      /The (?:operation|task) was cancell?ed|run was cancell?ed by|^ERROR: Job failed: (?:cancell?ed|aborted)|^Aborted by \S|^Build was aborted|^Finished: ABORTED|FlowInterruptedException|^(?:Step|Build) was cancell?ed|^Build cancelled|^# Received cancellation signal|(?:This|The) job was cancell?ed/,
    confidence: 0.7,
    title: 'The run was cancelled',
  },
  {
    ...cancelled,
    id: 'received-signal',
    keywords: ['received sigint', 'received sigterm', 'sending interrupt signal to process'],
    pattern: /received SIG(?:INT|TERM)|^Sending interrupt signal to process/,
    confidence: 0.6,
    title: 'The run was interrupted',
  },
];
