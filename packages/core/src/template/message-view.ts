import type { Notification, Severity, Transition } from '../spec/v1/index.js';

/** A notification before it has a body. */
export type NotificationContent = Omit<Notification, 'body'>;

/** What message templates see: a notification in plain values, nothing escaped, nothing endless. */
export interface MessageView extends InsightView {
  readonly transition: Transition;
  /** `❌`, `✅`, `⚠️` …: decoration, the words say it too. */
  readonly symbol: string;
  /** `CI failed on main · acme/shop`. */
  readonly headline: string;
  /** Has to be said first: that nobody knows why, or that it is over. */
  readonly notice?: string;
  readonly isResolved: boolean;
  readonly run: RunView;
  readonly failedJobs: readonly string[];
  readonly moreFailedJobs: number;
  readonly changes?: ChangesView;
  readonly occurrences: number;
  readonly isRepeated: boolean;
  /** ISO 8601. */
  readonly firstSeenAt: string;
  /** ISO 8601. */
  readonly lastSeenAt: string;
  /** Page in the dashboard. */
  readonly incidentUrl?: string;
  /** What could not be had, one sentence each. */
  readonly gaps: readonly string[];
  readonly moreGaps: number;
}

/** What was found out. */
export interface InsightView {
  readonly isInconclusive: boolean;
  readonly title: string;
  readonly summary: string;
  /** Absent when title or summary say the same. */
  readonly rootCause?: string;
  readonly evidence: readonly { readonly job: string; readonly line: number; readonly quote: string }[];
  readonly moreEvidence: number;
  readonly fixes: readonly FixView[];
  readonly moreFixes: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** `code: test`. */
  readonly category: string;
  readonly severity: Severity;
  /** `rules`, or `claude (claude-sonnet-5-5)`. */
  readonly reasoner: string;
  /** `$0.0042`; absent when it cost nothing. */
  readonly cost?: string;
  /** How many secrets were masked. */
  readonly redactions: number;
}

/** One thing to do. */
export interface FixView {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly detail: string;
  readonly command?: string;
  readonly patch?: string;
}

/** The run it is about. */
export interface RunView {
  readonly repository: string;
  readonly pipeline: string;
  readonly number?: number;
  /** Absent when it is not a web address. */
  readonly url?: string;
  readonly ref?: string;
  /** Seven characters of the commit hash. */
  readonly revision: string;
  /** One line. */
  readonly title?: string;
  readonly actor?: string;
  readonly trigger?: string;
  readonly changeRequest?: number;
}

/** What changed since the last green run. */
export interface ChangesView {
  readonly commits: number;
  readonly files: number;
  /** True when the vendor listed only a part. */
  readonly isPartial: boolean;
}
