import { adapterCases } from '../adapter/adapter-cases.js';
import { callCases } from '../call/call-cases.js';
import type { Case } from '../kit/case.js';
import { fetchCases } from './fetch-cases.js';
import { logCases } from './log-cases.js';
import { parseCases } from './parse-cases.js';
import { refusalCases } from './refusal-cases.js';
import { toSourceCalls } from './source-calls.js';
import { sourceSubject } from './source-subject.js';
import type { SourceSuiteOptions } from './source-suite-options.js';
import { verifyCases } from './verify-cases.js';

const optionalMethods = [
  'checkHealth',
  'fetchJobs',
  'fetchLog',
  'fetchChanges',
  'fetchBaseline',
  'rerun',
  'reconcile',
] as const;

/** Every rule that applies to the source. */
export function sourceCases(options: SourceSuiteOptions): readonly Case[] {
  const { fetches = {}, healthy } = options;
  const subject = sourceSubject(options);
  const calls = toSourceCalls(subject, fetches);
  return [
    ...adapterCases({
      kind: 'source',
      create: (wiring) => subject.create(wiring),
      declared: [...Object.keys(fetches), ...(healthy === undefined ? [] : ['checkHealth'])],
      optional: optionalMethods,
      healthy,
      secrets: subject.secrets,
    }),
    ...verifyCases(subject),
    ...refusalCases(subject),
    ...parseCases(subject),
    ...callCases(
      {
        failures: {
          unauthorized: 'SRC-20',
          forbidden: 'SRC-21',
          notFound: 'SRC-22',
          rateLimited: 'SRC-23',
          serverError: 'SRC-24',
          refusedConnection: 'SRC-25',
          brokenBody: 'SRC-26',
          silence: 'SRC-27',
          endlessBody: 'SRC-28',
          notJson: 'SRC-29',
        },
        noRetry: 'SRC-30',
        abort: 'SRC-31',
        abortedBefore: 'SRC-32',
        bounds: 'SRC-33',
        noSecret: 'SRC-34',
      },
      calls,
    ),
    ...fetchCases(fetches, calls),
    ...(fetches.fetchLog ? logCases(subject, fetches.fetchLog) : []),
  ];
}
