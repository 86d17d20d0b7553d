import type { Notification } from '@opsaicortex/core';
import { sampleInsight } from './sample-insight.js';
import { sampleInvestigation } from './sample-investigation.js';
import { sampleJob, sampleRun } from './sample-run.js';

/** A new failure, ready to be told. */
export function sampleNotification(overrides: Partial<Notification> = {}): Notification {
  const { changes } = sampleInvestigation();
  const insight = sampleInsight();
  const run = sampleRun();
  return {
    id: 'notification-1',
    transition: 'started_failing',
    run,
    failedJobs: [{ id: sampleJob().id, name: sampleJob().name }],
    insight,
    incident: {
      id: 'incident-1',
      occurrences: 1,
      firstSeenAt: '2026-01-01T00:03:20Z',
      lastSeenAt: '2026-01-01T00:03:20Z',
      url: 'https://opsaicortex.example/incidents/incident-1',
    },
    ...(changes && { changes }),
    gaps: [],
    body: `${insight.title}\n${run.repository} · ${run.pipeline} #42 on main\n${insight.summary}`,
    ...overrides,
  };
}
