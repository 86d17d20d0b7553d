import { expect, it } from 'vitest';
import { bytesOf } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';

const classify = async (line: string) =>
  (await understandLog(bytesOf(['working', 'still working', line, 'bye']))).classification;

it.each([
  [
    'infrastructure',
    '##[error]The runner has received a shutdown signal. This can happen when the runner service is stopped',
  ],
  [
    'infrastructure',
    '##[error]The hosted runner: GitHub Actions 7 lost communication with the server. Verify the machine is running',
  ],
  [
    'infrastructure',
    '##[error]We stopped hearing from agent Azure Pipelines 4. Verify the agent machine is running',
  ],
  ['infrastructure', 'No agent found in pool Default which satisfies the specified demands: maven'],
  [
    'infrastructure',
    '##[error]No hosted parallelism has been purchased or granted. To request a free parallelism grant',
  ],
  ['infrastructure', 'The job was not acquired by Runner of type hosted even after multiple attempts'],
  [
    'infrastructure',
    'Cannot contact agent-7: hudson.remoting.ChannelClosedException: Channel "unknown": Remote call failed',
  ],
  ['infrastructure', 'ERROR: Agent went offline during the build'],
  [
    'infrastructure',
    'wrapper script does not seem to be touching the log file in /home/jenkins/workspace/shop@tmp',
  ],
  [
    'infrastructure',
    'ERROR: Job failed (system failure): prepare environment: waiting for pod running: timed out',
  ],
  ['infrastructure', 'ERROR: Preparation failed: Error response from daemon: driver failed programming'],
  [
    'infrastructure',
    'Error response from daemon: pull access denied for acme/shop, repository does not exist',
  ],
  ['infrastructure', 'Warning  Failed  kubelet  Error: ImagePullBackOff'],
  ['infrastructure', '##[error]One or more containers failed to start.'],
  ['infrastructure', 'dependency failed to start: container shop-db-1 is unhealthy'],
  [
    'infrastructure',
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  ],
  [
    'infrastructure',
    "ERROR: Couldn't find any revision to build. Verify the repository and branch configuration for this job.",
  ],
  [
    'timeout',
    '##[error]The job running on runner GitHub Actions 2 has exceeded the maximum execution time of 360 minutes.',
  ],
  ['timeout', "##[error]The action 'Run tests' has timed out after 5 minutes."],
  [
    'timeout',
    '##[error]The job running on agent Hosted Agent ran longer than the maximum time of 60 minutes.',
  ],
  ['timeout', 'ERROR: Job failed: execution took longer than 1h0m0s seconds'],
  ['timeout', 'Cancelling nested steps due to timeout'],
  ['timeout', 'Build timed out (after 30 minutes). Marking the build as failed.'],
  ['timeout', 'Too long with no output (exceeded 10m0s): context deadline exceeded'],
  ['timeout', 'No output has been received in the last 10m0s, this potentially indicates a stalled build'],
  ['timeout', '[taskcluster:error] Task aborted - max run time exceeded'],
  ['timeout', 'command timed out: 1200 seconds without output, attempting to kill'],
  ['timeout', 'Build execution time has reached the maximum allowed time for your plan (60 minutes).'],
  ['cancelled', '##[error]The operation was canceled.'],
  ['cancelled', 'Canceling since a higher priority waiting request for main exists'],
  ['cancelled', 'Aborted by admin'],
  ['cancelled', 'ERROR: Job failed: canceled'],
  ['cancelled', '# Received cancellation signal, interrupting'],
  [
    'quota',
    'The job was not started because recent account payments have failed or your spending limit needs to be increased.',
  ],
  ['quota', 'Your plan has run out of credits.'],
  ['quota', 'You have used all your CI/CD minutes: no remaining pipeline minutes'],
  [
    'quota',
    '##[error]Failed to CreateArtifact: Artifact storage quota has been hit. Unable to upload any new artifacts.',
  ],
  ['quota', 'toomanyrequests: You have reached your pull rate limit.'],
  ['quota', 'Error: API rate limit exceeded for installation ID 1.'],
  ['resource', "Container 'Build' exceeded memory limit."],
  ['resource', 'c++: fatal error: Killed signal terminated program cc1plus'],
  ['resource', 'collect2: fatal error: ld terminated with signal 9 [Killed]'],
  [
    'resource',
    'PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes)',
  ],
  ['resource', 'memory allocation of 8589934592 bytes failed'],
  ['resource', 'System.OutOfMemoryException: Array dimensions exceeded supported range.'],
  [
    'resource',
    'The Gradle build daemon disappeared unexpectedly (it may have been killed or may have crashed)',
  ],
  ['resource', 'ENOSPC: System limit for number of file watchers reached, watch'],
  ['resource', 'OSError: [Errno 24] Too many open files'],
  ['resource', '##[warning]You are running out of disk space. Free space left: 0 MB'],
  [
    'configuration',
    "The workflow is not valid. .github/workflows/ci.yml (Line: 3, Col: 5): Unexpected value 'step'",
  ],
  ['configuration', 'WorkflowScript: 12: Expected a step @ line 12, column 9.'],
])('says %s of %j', async (kind, line) => {
  const { kind: found, title, rule } = await classify(line);
  expect({ found, rule }).toMatchObject({ found: kind });
  expect(title).toMatch(/^[A-Z][^.]{10,100}$/);
});

it.each([
  'Killed 12 of 14 mutants',
  'killing the old server',
  '✓ agent lost its connection and came back (12 ms)',
  '    handles quota exceeded',
  'Set timeout limit to 60 minutes',
  'cancelled 0 jobs',
  'Waiting for a runner to pick up this job...',
  'Job is waiting for a hosted runner to come online.',
  'superseded package versions removed',
  'Pulling image node:20',
  'container health: healthy',
  'free disk space: 12 GB, not running low',
])('says nothing of %j', async (line) => {
  expect((await classify(line)).kind).toBe('unknown');
});
