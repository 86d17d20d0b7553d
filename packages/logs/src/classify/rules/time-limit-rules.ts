import type { LineRule } from '../../rules/line-rule.js';

const limit = { domain: 'platform', kind: 'timeout', confidence: 0.95, before: 12 } as const;

/** Limits of time that CI systems set to jobs, steps and silence. */
export const timeLimitRules: readonly LineRule[] = [
  {
    ...limit,
    id: 'job-time-limit',
    keywords: [
      'exceeded the maximum execution time',
      'has timed out after',
      'exceeded the maximum time limit',
      'ran longer than the maximum time',
      'execution took longer than',
      'job timed out',
      'cancelling nested steps due to timeout',
      'build timed out',
      'timeout has been exceeded',
      'exceeded the time limit',
      'exceeded its time limit',
      'max run time exceeded',
      'task timeout after',
      'build execution time has reached',
      'the task has timed out',
      'build_timed_out',
      'exceeded the execution timeout',
      'execution timeout',
    ],
    pattern:
      /exceeded the maximum (?:execution time|time limit)|The action .{0,300} has timed out after|ran longer than the maximum time of|execution took longer than \d|^(?:ERROR: |Error: )?Job timed out|Cancelling nested steps due to timeout|Build timed out \(after|^Timeout has been exceeded|exceeded (?:the|its) time limit of|max run time exceeded|Task timeout after \d|Build execution time has reached|^(?:##\[error\])?The task has timed out|BUILD_TIMED_OUT|exceeded the execution timeout|Build (?:was cancell?ed|failed).{0,40}execution timeout/,
    title: 'The time limit was reached',
  },
  {
    ...limit,
    id: 'no-output-timeout',
    keywords: [
      'no output has been received',
      'no output in the last',
      'too long with no output',
      'seconds without output',
      'no output for',
    ],
    pattern:
      /No output has been received in the last|no output in the last|^(?:Error: )?Too long with no output|\d seconds without output|^(?:ERROR: )?[Nn]o output for (?:more than )?\d/i,
    confidence: 0.9,
    title: 'The build hung: no output for too long',
    before: 20,
  },
  {
    ...limit,
    id: 'command-time-limit',
    keywords: ['timeout: sending signal', 'command timed out', 'timed out and was killed'],
    pattern:
      /^timeout: sending signal \w{1,10} to command|^(?:ERROR: |Error: |🚨 Error: )?[Cc]ommand timed out\b|timed out and was killed/u,
    confidence: 0.86,
    title: 'A command took too long and was stopped',
  },
];
