import type { PipelineRunFinished } from './event.js';
import type { CauseDomain, Insight } from './insight.js';
import type { ChangeSet, Job, PipelineRun } from './run.js';

/** A part of a job's log that was kept because it may say why. Redacted. */
export interface Excerpt {
  /** Counts `\n` in the raw log, from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Lines `firstLine` to `lastLine`, joined by `\n`, without timestamps and ANSI codes. */
  readonly text: string;
  /** Why it was kept, in a few words. */
  readonly why: string;
  /** Higher matters more; comparable only within one log. */
  readonly score: number;
  /** Name of the step it stands in. */
  readonly step?: string;
}

/** One message of a compiler, linter or test runner. Redacted. */
export interface Diagnostic {
  readonly tool: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity: 'error' | 'warning';
  readonly code?: string;
  readonly message: string;
  /** Where it stands in the log, from 1. */
  readonly logLine: number;
}

/** One stack trace with its cause chain. Redacted. */
export interface StackTrace {
  readonly language: string;
  readonly exception?: string;
  readonly message?: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly frames: readonly StackFrame[];
}

/** One frame of a stack trace. */
export interface StackFrame {
  readonly file?: string;
  readonly line?: number;
  readonly function?: string;
  /** False for frames of libraries and of the runtime. */
  readonly inProject: boolean;
}

/** What a log says, before anybody reasons about it. */
export interface LogEvidence {
  readonly lineCount: number;
  readonly byteCount: number;
  /** True when reading stopped at the byte cap. */
  readonly truncated: boolean;
  readonly excerpts: readonly Excerpt[];
  readonly diagnostics: readonly Diagnostic[];
  readonly stackTraces: readonly StackTrace[];
  readonly failedTests: readonly string[];
  readonly classification: {
    readonly domain: CauseDomain;
    readonly kind: string;
    readonly confidence: number;
    /** Id of the rule that decided. */
    readonly rule?: string;
    /** Another run may pass although nothing was changed: how probably, 0 to 1, and which line says so. */
    readonly flakySuspicion?: {
      readonly pattern: string;
      readonly score: number;
      readonly why: string;
      readonly line: number;
    };
  };
  /** The one line that says why; absent when no line does. */
  readonly cause?: { readonly line: number; readonly quote: string; readonly why: string };
  readonly fingerprint: string;
  readonly exitCode?: number;
  readonly redactions: readonly { readonly kind: string; readonly count: number }[];
}

/** A failed job and what its log says. */
export interface JobEvidence {
  readonly job: Job;
  /** Absent when the log could not be had: a gap says why. */
  readonly log?: LogEvidence;
}

/** Evidence that was asked for and could not be had, so that the message can say so. */
export interface EvidenceGap {
  readonly what: 'jobs' | 'log' | 'changes' | 'baseline';
  readonly jobId?: string;
  /** `gone`: the vendor has deleted it. `unsupported`: the source cannot fetch it. */
  readonly reason: 'gone' | 'denied' | 'unavailable' | 'unsupported';
  /** One sentence for people. */
  readonly message: string;
}

/** Everything a reasoner gets to see. Text from outside is redacted, and untrusted. */
export interface Investigation {
  readonly event: PipelineRunFinished;
  readonly run: PipelineRun;
  /** Failed jobs first, then the others without logs. */
  readonly jobs: readonly JobEvidence[];
  readonly changes?: ChangeSet;
  readonly baseline?: PipelineRun;
  /** Earlier insights for this fingerprint, newest first. */
  readonly history: readonly Insight[];
  readonly gaps: readonly EvidenceGap[];
  /** The same for recurrences of one failure. */
  readonly fingerprint: string;
  /** How many secrets were masked in the evidence. */
  readonly redactionCount: number;
}
