import type { Case } from '../kit/case.js';
import type { Call } from './call.js';
import { expectFailure } from './expect-failure.js';
import { expectAbort, expectBounds, expectNoRequestOnceAborted, expectNoRetry } from './expect-manners.js';
import { expectNoSecret } from './expect-no-secret.js';
import { type Failure, type FailureName, failures } from './failures.js';

/** The ids under which one kind of adapter has the rules that every call over HTTP follows. */
export interface CallIds {
  readonly failures: Readonly<Partial<Record<FailureName, string>>>;
  readonly noRetry: string;
  readonly abort: string;
  readonly abortedBefore: string;
  readonly bounds: string;
  readonly noSecret: string;
}

/** The rules of every call over HTTP. A rule that none of the calls can meet is no case. */
export function callCases(ids: CallIds, calls: readonly Call[]): readonly Case[] {
  if (calls.length === 0) return [];
  const readers = calls.filter((call) => call.reads === 'json');
  return [
    ...failureCases(ids.failures, calls),
    { id: ids.noRetry, title: 'never retries: one call is one request', run: () => expectNoRetry(calls) },
    {
      id: ids.abort,
      title: 'stops when aborted, with the reason of the signal',
      run: () => expectAbort(calls),
    },
    {
      id: ids.abortedBefore,
      title: 'sends nothing when it was aborted before',
      run: () => expectNoRequestOnceAborted(calls),
    },
    ...(readers.length > 0
      ? [
          {
            id: ids.bounds,
            title: 'refuses an answer that inflates to 64 MiB',
            run: () => expectBounds(readers),
          },
        ]
      : []),
    { id: ids.noSecret, title: 'lets no secret into an error or the log', run: () => expectNoSecret(calls) },
  ];
}

/** One case for each failure that some call can meet. */
export function failureCases(ids: CallIds['failures'], calls: readonly Call[]): readonly Case[] {
  return Object.entries(ids).flatMap(([name, id]) => {
    const failure: Failure = failures[name as FailureName]; // the keys of ids are names of failures
    const meeting = calls.filter((call) => failure.meets?.(call) ?? true);
    return meeting.length === 0
      ? []
      : [{ id, title: failure.title, run: () => expectFailure(failure, meeting) }];
  });
}
