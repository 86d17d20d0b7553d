import type { FaultCase } from '../fault-case.js';
import { type CaseRecord, toRecoverySeconds } from '../harness/case-record.js';
import { countMessages } from '../oracle/check-destinations.js';
import type { Facts } from '../oracle/facts.js';
import { isAcknowledged } from '../oracle/is-acknowledged.js';
import { judge, type Violation } from '../oracle/judge.js';
import type { CaseResult } from './case-result.js';

const round = (value: number, digits = 0) => Number(value.toFixed(digits));

/** Judges a case, and counts what the table shows. */
export function toCaseResult(
  faultCase: FaultCase,
  record: CaseRecord,
  facts: Facts,
  seconds: number,
): CaseResult {
  const { sent, deliveries, events, processes } = facts;
  const acknowledged = sent.filter(isAcknowledged);
  const { told, duplicates, ambiguous } = countMessages(facts);
  const problems = record.problems.map((problem): Violation => ({ invariant: 'case', problem }));
  const recoverySeconds = toRecoverySeconds(record);
  const settled = new Set(deliveries.filter(({ status }) => !inFlight.has(status)).map(({ id }) => id));
  const open = new Set(
    events.filter(({ status }) => status === 'pending').map(({ deliveryId }) => deliveryId),
  );
  const toBeTold = acknowledged.filter(({ expectation }) => expectation === 'told').length;
  const withoutOutcome = acknowledged.filter(({ id }) => !settled.has(id) || open.has(id)).length;
  return {
    ...{ name: faultCase.name, title: faultCase.title, home: faultCase.ground?.home ?? 'redis' },
    ...{ sent: sent.length, acknowledged: acknowledged.length, stored: deliveries.length },
    lost: Math.max(withoutOutcome, toBeTold - told),
    ...{ told, duplicates, ambiguousDuplicates: ambiguous },
    recoverySeconds: recoverySeconds === undefined ? null : round(recoverySeconds, 1),
    peakMegabytes: round(Math.max(0, ...processes.map(({ peakMegabytes }) => peakMegabytes))),
    worstLagMilliseconds: round(
      1_000 * Math.max(0, ...processes.map(({ worstLagSeconds }) => worstLagSeconds)),
    ),
    seconds: round(seconds, 1),
    notes: record.notes,
    violations: [...problems, ...judge(facts)],
  };
}

const inFlight = new Set(['received', 'processing']);
