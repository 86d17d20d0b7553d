import type { LineRule } from '../../rules/line-rule.js';

const container = { domain: 'platform', kind: 'infrastructure', confidence: 0.9, before: 6 } as const;

/** Containers that a job runs in or beside: images that cannot be had, services that do not start. */
export const containerRules: readonly LineRule[] = [
  {
    ...container,
    id: 'image-pull-failed',
    keywords: [
      'imagepullbackoff',
      'errimagepull',
      'failed to pull image',
      'pull access denied',
      'manifest unknown',
      'manifest for ',
      'no matching manifest',
      'docker pull failed',
      'unable to pull image',
      'error pulling image',
    ],
    pattern:
      /\b(?:ImagePullBackOff|ErrImagePull|InvalidImageName)\b|[Ff]ailed to pull image|pull access denied for \S|manifest unknown|manifest for \S{1,300} not found|no matching manifest for \S|Docker pull failed with exit code|[Uu]nable to pull image|[Ee]rror pulling image/,
    title: 'A container image cannot be downloaded',
  },
  {
    ...container,
    id: 'service-unhealthy',
    keywords: [
      'containers failed to start',
      'failed to initialize container',
      'failed to initialize, service',
      'service is unhealthy',
      'is unhealthy',
      "probably didn't start properly",
      'dependency failed to start',
      'docker start fail',
    ],
    pattern:
      /One or more containers failed to start|Failed to initialize(?: container|, \S{1,100} service)|\bservice (?:\S{1,100} )?is unhealthy|^(?:\S{1,200} )?container .{1,200} is unhealthy|dependency failed to start|Service \S{1,200} probably didn't start properly|Docker start fail with exit code/i,
    title: 'A service beside the job did not start',
  },
  {
    ...container,
    id: 'docker-daemon-unreachable',
    keywords: ['connect to the docker daemon', 'is the docker daemon running'],
    pattern: /[Cc]annot connect to the Docker daemon|[Ii]s the docker daemon running/,
    title: 'Docker is not running or cannot be reached',
  },
  {
    ...container,
    id: 'pod-evicted',
    keywords: [
      'was evicted',
      'evicted pod',
      'pod was terminated',
      'failedscheduling',
      'unschedulable',
      'status is "failed"',
    ],
    pattern:
      /\b[Tt]he (?:pod|node) .{0,200}(?:was evicted|was low on resource)|\bEvicted\b.{0,40}\bpod\b|\bFailedScheduling\b|pod .{1,200} status is "Failed"|\bpod was terminated\b|0\/\d{1,5} nodes are available/,
    title: 'Kubernetes stopped the pod of the job or found no room for it',
  },
];
