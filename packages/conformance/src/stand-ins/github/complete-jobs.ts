import type { StandInJob, StandInStep } from './stand-in-run.js';
import type { GitHubConclusion, GitHubJobInput, GitHubStepInput } from './world-input.js';

interface JobDefaults {
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly nextJobId: () => number;
}

/** Fills in what the jobs of a run leave open. */
export function completeJobs(
  inputs: readonly GitHubJobInput[],
  { startedAt, updatedAt, nextJobId }: JobDefaults,
): readonly StandInJob[] {
  return inputs.map((input) => {
    const { name, conclusion = 'success', log = `${startedAt} Nothing to say.\n` } = input;
    return {
      id: input.id ?? nextJobId(),
      name,
      conclusion,
      runner: input.runner ?? 'GitHub Actions 1',
      startedAt: input.startedAt ?? startedAt,
      completedAt: input.completedAt ?? (conclusion === null ? null : updatedAt),
      steps: (input.steps ?? usualSteps(conclusion)).map(completeStep),
      log: typeof log === 'string' ? new TextEncoder().encode(log) : log,
      annotations: input.annotations ?? [],
    };
  });
}

function usualSteps(conclusion: GitHubConclusion): readonly GitHubStepInput[] {
  return [
    { name: 'Set up job' },
    { name: 'Run actions/checkout@v4' },
    { name: 'Run the work', conclusion },
    { name: 'Complete job' },
  ];
}

function completeStep(
  { name, conclusion = 'success', ...step }: GitHubStepInput,
  index: number,
): StandInStep {
  return {
    number: step.number ?? index + 1,
    name,
    status: step.status ?? (conclusion === null ? 'in_progress' : 'completed'),
    conclusion,
  };
}
