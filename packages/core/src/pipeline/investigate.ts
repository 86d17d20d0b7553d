import { OpsError } from '../errors/ops-error.js';
import type {
  CallContext,
  ChangeSet,
  EvidenceGap,
  Insight,
  Investigation,
  Job,
  JobEvidence,
  PipelineRun,
  PipelineRunFinished,
  Source,
} from '../spec/v1/index.js';
import { createCleaner } from './evidence-cleaner.js';
import { fingerprintInvestigation } from './fingerprint-investigation.js';
import { hasFailed } from './has-failed.js';
import { readJobLog } from './read-job-log.js';
import { toGap } from './to-gap.js';

/** What an investigation starts from, and its bounds. */
export interface InvestigateOptions {
  readonly source: Source;
  readonly event: PipelineRunFinished;
  /** Earlier insights for the same failure. @default none */
  readonly history?: readonly Insight[] | undefined;
  /** Exact values to mask wherever they stand: the secrets we were configured with. @default none */
  readonly secrets?: readonly string[] | undefined;
  /** Bytes read of one job's log. @default 268_435_456 */
  readonly maxLogBytes?: number | undefined;
}

/** Logs read for one run. More failed jobs than that share a cause, or nobody reads them. */
const maxLogs = 10;

/**
 * Third stage: fetches jobs, logs and changes, and keeps of them what may say why, redacted.
 * What cannot be had (gone, denied, not offered) becomes a gap.
 * @throws OpsError when jobs or logs may be had later: retry then
 */
export async function investigate(options: InvestigateOptions, context: CallContext): Promise<Investigation> {
  const { event, history = [] } = options;
  const gaps: EvidenceGap[] = [];
  const clean = createCleaner(options.secrets ?? []);
  const run = { ...event.run, ...(event.run.title !== undefined && { title: clean.text(event.run.title) }) };
  const jobs = (await fetchJobs(options, context, gaps)).map(clean.job);
  const evidence = await Promise.all(
    orderByConcern(jobs).map((job, index) => readEvidence(job, index, options, context, gaps)),
  );
  const { baseline, changes } = await fetchChanges(options, context, gaps);
  const found = { run, jobs: evidence, gaps };
  return {
    ...found,
    event: { ...event, run },
    history,
    ...(baseline && { baseline }),
    ...(changes && { changes: clean.changes(changes) }),
    fingerprint: fingerprintInvestigation(found),
    redactionCount: clean.count() + evidence.reduce((sum, { log }) => sum + countRedactions(log), 0),
  };
}

async function fetchJobs(
  { source, event }: InvestigateOptions,
  context: CallContext,
  gaps: EvidenceGap[],
): Promise<readonly Job[]> {
  try {
    return (await source.fetchJobs?.(event.run, context)) ?? unsupported('jobs', source, gaps);
  } catch (error) {
    gaps.push(toGap('jobs', error, 'The jobs of the run'));
    return [];
  }
}

async function readEvidence(
  job: Job,
  index: number,
  { source, secrets, maxLogBytes }: InvestigateOptions,
  context: CallContext,
  gaps: EvidenceGap[],
): Promise<JobEvidence> {
  if (!hasFailed(job) || index >= maxLogs) return { job };
  if (!source.fetchLog) {
    if (index === 0) unsupported('log', source, gaps);
    return { job };
  }
  try {
    return {
      job,
      log: await readJobLog(source.fetchLog(job, context), { secrets, maxLogBytes, signal: context.signal }),
    };
  } catch (error) {
    gaps.push({ ...toGap('log', error, `The log of job "${job.name}"`), jobId: job.id });
    return { job };
  }
}

/** Nice to have: whatever goes wrong here is a gap, and never a reason to keep people waiting. */
async function fetchChanges(
  { source, event }: InvestigateOptions,
  context: CallContext,
  gaps: EvidenceGap[],
): Promise<{ readonly baseline?: PipelineRun | undefined; readonly changes?: ChangeSet | undefined }> {
  let baseline: PipelineRun | undefined;
  try {
    baseline = await source.fetchBaseline?.(event.run, context);
    return { baseline, changes: await source.fetchChanges?.(event.run, baseline, context) };
  } catch (error) {
    if (context.signal.aborted) throw context.signal.reason;
    gaps.push({
      what: 'changes',
      reason: 'unavailable',
      message: 'What changed since the last green run could not be read.',
    });
    context.log.warn(
      { source: source.name, code: OpsError.isInstance(error) ? error.code : 'unknown' },
      'Changes were not fetched.',
    );
    return { baseline };
  }
}

function unsupported(what: 'jobs' | 'log', source: Source, gaps: EvidenceGap[]): readonly Job[] {
  gaps.push({
    what,
    reason: 'unsupported',
    message: `The source ${source.name} cannot fetch ${what === 'log' ? 'logs' : 'jobs'}.`,
  });
  return [];
}

/** Failed jobs first, in the order in which they ended: the first is likelier to be the cause of the others. */
function orderByConcern(jobs: readonly Job[]): readonly Job[] {
  const endOf = (job: Job): string => job.finishedAt ?? '~';
  return jobs.toSorted(
    (a, b) => Number(hasFailed(b)) - Number(hasFailed(a)) || endOf(a).localeCompare(endOf(b)),
  );
}

function countRedactions(log: JobEvidence['log']): number {
  return log?.redactions.reduce((sum, { count }) => sum + count, 0) ?? 0;
}
