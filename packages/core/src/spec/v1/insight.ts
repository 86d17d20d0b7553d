/** `code`: a change can fix it. `platform`: the machine, the network or a service failed. */
export type CauseDomain = 'code' | 'platform' | 'unknown';

/** How much a failure matters. */
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** One line (or a few) of a job's log that proves a claim. */
export interface Evidence {
  /** As it stands in the log, without timestamp and ANSI codes; several lines start at `line`. */
  readonly quote: string;
  /** The vendor's id, as a string. */
  readonly jobId: string;
  /** Counts `\n` in the raw job log, from 1. */
  readonly line: number;
}

/** Something a person can do about it. */
export interface Fix {
  readonly title: string;
  readonly detail: string;
  /** One shell command. Shown, never run. */
  readonly command?: string;
  /** Unified diff. Shown, never applied. */
  readonly patch?: string;
}

/** What happened and what to do, with the proof. */
export interface Insight {
  /** `inconclusive` when the evidence does not say why: better than a guess. */
  readonly verdict: 'explained' | 'inconclusive';
  /** One line that names the cause. */
  readonly title: string;
  /** A few sentences for somebody who has not seen the log. */
  readonly summary: string;
  readonly rootCause: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly category: { readonly domain: CauseDomain; readonly kind: string };
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
  readonly severity: Severity;
  readonly fingerprint: string;
  readonly provenance: Provenance;
}

/** Who said it, from what, and for how much. */
export interface Provenance {
  /** Name of the reasoner. */
  readonly reasoner: string;
  /** Model id, when a model was asked. */
  readonly model?: string;
  readonly promptVersion: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
  /** How many secrets were masked before anything was read. */
  readonly redactions: number;
  /** Id of the insight that was remembered instead of asking again. */
  readonly recalledFrom?: string;
}
