import type { LineRule } from '../../rules/line-rule.js';

const lost = { domain: 'platform', kind: 'infrastructure', confidence: 0.96, before: 12 } as const;

/** Machines that run jobs: lost, shut down, or never found. */
export const runnerRules: readonly LineRule[] = [
  {
    ...lost,
    id: 'runner-shutdown',
    keywords: [
      'received a shutdown signal',
      'spot instance',
      'spot termination',
      'instance is being preempted',
    ],
    pattern:
      /The (?:runner|agent) has received a shutdown signal|[Ss]pot (?:[Ii]nstance )?(?:interruption|termination) (?:notice|warning|signal)|[Ii]nstance is being preempted/,
    title: 'The runner was shut down',
  },
  {
    ...lost,
    id: 'runner-lost',
    keywords: [
      'lost communication with the server',
      'the hosted runner',
      'stopped hearing from agent',
      'did not connect within the all',
      'agent lost',
      'agent was lost',
      'agent disconnected',
      'heartbeat',
      'the vm stalled',
      'worker-shutdown',
    ],
    pattern:
      /(?:runner|agent)\b.{0,200}\blost communication with the server|The hosted runner encountered an error|We stopped hearing from agent|agent did not connect within the allott?ed time|\b[Aa]gent (?:was )?lost\b|\bAgent disconnected\b|runner did not send a heartbeat|\bThe VM stalled\b|^\[taskcluster:error\].{0,100}worker-shutdown/,
    title: 'The runner was lost',
  },
  {
    ...lost,
    id: 'jenkins-agent-lost',
    keywords: [
      'channelclosedexception',
      'went offline during the build',
      'cannot contact ',
      'connection was broken',
      'channel is closing',
      'was marked offline',
      'was deleted; cancelling',
      'seem to be touching the log file',
      'process apparently never started',
      'missing workspace ',
    ],
    pattern:
      /hudson\.remoting\.(?:ChannelClosedException|RequestAbortedException)|(?:Agent|Slave|Node) went offline during the build|^(?:ERROR: )?Cannot contact \S{1,200}: |^(?:ERROR|FATAL): .{0,100}Connection was broken|channel is closing|was marked offline|was deleted; cancelling node body|wrapper script does not seem to be touching the log file|process apparently never started in|missing workspace .{1,200} on /,
    title: 'Jenkins lost the agent that ran the build',
  },
  {
    ...lost,
    id: 'graphics-driver',
    keywords: ['nvidia-smi has failed', 'initialize nvml', 'no cuda-capable device', 'select device driver'],
    pattern:
      /NVIDIA-SMI has failed|nvidia-smi has failed|[Ff]ailed to initialize NVML|no CUDA-capable device is detected|could not select device driver/,
    title: 'The runner cannot use its graphics card',
  },
  {
    ...lost,
    id: 'runner-system-failure',
    keywords: [
      'job failed (system failure)',
      'preparation failed:',
      'runner system failure',
      'runner_system_failure',
      'infrastructure fail',
      'infrastructure issue',
      'internal error when running your job',
      'failed to create container',
      'error starting the vm',
      'an error occurred while generating the build script',
    ],
    pattern:
      /^ERROR: (?:Job failed \(system failure\)|Preparation failed):|[Rr]unner[ _]system[ _]failure|\b[Ii]nfrastructure (?:fail(?:ed|ure)?|issue)\b|GitHub Actions has encountered an internal error when running your job|failed to create container|^An error occurred while generating the build script|^Error starting the VM/,
    unless: /\bnot an? infrastructure/,
    confidence: 0.9,
    title: 'The CI service failed to run the job',
  },
  {
    ...lost,
    id: 'runner-not-found',
    keywords: [
      'no runner matching',
      'not acquired by runner',
      'could not find any runner',
      'no agent found in pool',
      'no agents were found',
      'no hosted parallelism',
      'no matching runner',
      'job is stuck because',
      'no online runners',
      'no active runners',
      'there are no nodes with the label',
      'expired before an agent',
      'no agents that match',
      'deadline-exceeded',
    ],
    pattern:
      /[Nn]o runner matching|was not acquired by [Rr]unner|[Cc]ould not find any runner|No agents? (?:was |were )?found in pool|[Nn]o hosted parallelism has been purchased|[Nn]o (?:matching|online|active) runners?\b|job is stuck because|[Tt]here are no nodes with the label|expired before an agent|no agents that match|resolved as deadline-exceeded/,
    confidence: 0.93,
    title: 'No runner took the job',
  },
  {
    id: 'action-download-failed',
    keywords: ['failed to download action', 'failed to download archive', 'unable to resolve action'],
    pattern: /Failed to download (?:action|archive)|Unable to resolve action/,
    domain: 'platform',
    kind: 'infrastructure',
    confidence: 0.88,
    title: 'An action cannot be downloaded',
  },
];
