import type { Facts } from './facts.js';

const mostMegabytes = 512;
const mostLagSeconds = 0.1;

/** I5: every process stayed up unless it was ended, below 512 MB, and its event loop turned within 100 ms. */
export function checkProcesses({ processes }: Facts): readonly string[] {
  const isBlind = processes.length > 0 && processes.every(({ scrapes }) => scrapes === 0);
  const problems = processes.flatMap(({ role, peakMegabytes, worstLagSeconds, unexpectedEnd }) => [
    ...(unexpectedEnd === undefined ? [] : [`${role} ended by itself: ${unexpectedEnd}`]),
    ...(peakMegabytes < mostMegabytes ? [] : [`${role} took ${Math.round(peakMegabytes)} MB`]),
    ...(worstLagSeconds < mostLagSeconds
      ? []
      : [`the event loop of ${role} was ${Math.round(worstLagSeconds * 1_000)} ms late`]),
  ]);
  return isBlind ? [...problems, 'the metrics of no process could be read'] : problems;
}
