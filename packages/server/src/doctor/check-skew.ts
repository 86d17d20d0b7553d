import { type CheckResult, fine, problem } from './check-result.js';

/** Tokens between edge and core, and Slack's signatures, bear no more. */
const mostSkewMs = 5_000;

/** Judges how far another clock is ahead of ours. */
export function checkSkew(name: string, aheadMs: number): CheckResult {
  const seconds = (Math.abs(aheadMs) / 1_000).toFixed(1);
  if (Math.abs(aheadMs) <= mostSkewMs) return fine(name, `differs from ours by ${seconds} s`);
  const detail = `${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} ours`;
  return problem(
    name,
    detail,
    'Synchronize the clocks (NTP): tokens and signatures are good for a short time only.',
  );
}
