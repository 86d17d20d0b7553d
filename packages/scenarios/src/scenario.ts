/** How a job or step ended, in GitHub's words. */
export type ScenarioConclusion = 'failure' | 'success' | 'skipped' | 'cancelled';

/** What a list of scenarios shows. */
export interface ScenarioSummary {
  readonly name: string;
  /** One line for a person. */
  readonly title: string;
}

/** A commit of the invented repository; its id is 40 hexadecimal digits. */
export interface ScenarioCommit {
  readonly sha: string;
  readonly message: string;
  readonly author: string;
}

/** One step of a job, numbered as GitHub numbers it. */
export interface ScenarioStep {
  readonly name: string;
  readonly conclusion: ScenarioConclusion;
  readonly number: number;
}

/** A check-run annotation as GitHub's API gives it; `path` is `.github` where no file is meant. */
export interface ScenarioAnnotation {
  readonly level: 'failure' | 'warning' | 'notice';
  readonly message: string;
  readonly path: string;
  readonly startLine: number;
}

/** One job with the raw bytes of its log, as GitHub's API serves them. */
export interface ScenarioJob extends Pick<ScenarioStep, 'name' | 'conclusion'> {
  /** Absent where the job never ran. */
  readonly log?: Uint8Array;
  /** The log of the same job with the fault corrected, where one was recorded. */
  readonly passingLog?: Uint8Array;
  readonly steps: readonly ScenarioStep[];
  readonly annotations: readonly ScenarioAnnotation[];
}

/** A line of a job's log, without stamp, colours and `##[error]`; `line` counts `\n` from 1. */
export interface ScenarioQuote {
  readonly quote: string;
  readonly line: number;
}

/** The truth about a scenario, written by a person who read the log. */
export interface ExpectedInsight extends ScenarioQuote {
  readonly verdict: 'explained' | 'inconclusive';
  readonly domain: 'code' | 'platform' | 'unknown';
  readonly kind: string;
  /** The name of the job whose log holds the quote. */
  readonly job: string;
  /** Other lines of that log that tell the cause as well. */
  readonly alternatives: readonly ScenarioQuote[];
  /** Words that a good title or root cause contains. */
  readonly mustMention: readonly string[];
}

/** A recorded failing workflow run and the truth about it. */
export interface Scenario extends ScenarioSummary {
  /** The tool and its version. */
  readonly tool: string;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly workflow: string;
  readonly branch: string;
  readonly event: string;
  readonly headCommit: ScenarioCommit;
  readonly jobs: readonly ScenarioJob[];
  readonly changes: { readonly commits: readonly ScenarioCommit[]; readonly files: readonly string[] };
  readonly expected: ExpectedInsight;
}
