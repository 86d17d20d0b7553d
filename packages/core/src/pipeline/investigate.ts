import { OpsError } from '../errors/ops-error.js';
import type {
  CallContext,
  EvidenceGap,
  Insight,
  Investigation,
  Job,
  JobEvidence,
  MaybePromise,
  PipelineRunFinished,
  Source,
} from '../spec/v1/index.js';
import { createCleaner } from './evidence-cleaner.js';
import { fingerprintInvestigation } from './fingerprint-investigation.js';
import { hasFailed } from './has-failed.js';
import { createPassingLogs, type PassingLogs } from './passing-logs.js';
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
  const { source } = options;
  const baseline = await niceToHave('baseline', 'The last green run', options, context, gaps, () =>
    source.fetchBaseline?.(event.run, context),
  );
  const passingLogs = createPassingLogs(source, baseline, context);
  const evidence = await Promise.all(
    orderByConcern(jobs).map((job, index) => readEvidence(job, index, options, passingLogs, context, gaps)),
  );
  const changes = await niceToHave(
    'changes',
    'What changed since the last green run',
    options,
    context,
    gaps,
    () => source.fetchChanges?.(event.run, baseline, context),
  );
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
  passingLogs: PassingLogs,
  context: CallContext,
  gaps: EvidenceGap[],
): Promise<JobEvidence> {
  if (!hasFailed(job) || index >= maxLogs) return { job };
  if (!source.fetchLog) {
    if (index === 0) unsupported('log', source, gaps);
    return { job };
  }
  try {
    const baseline = await passingLogs.baselineOf(job);
    const options = { secrets, maxLogBytes, baseline, signal: context.signal };
    return { job, log: await readJobLog(source.fetchLog(job, context), options) };
  } catch (error) {
    gaps.push({ ...toGap('log', error, `The log of job "${job.name}"`), jobId: job.id });
    return { job };
  }
}

/** Whatever goes wrong here is a gap, and never a reason to keep people waiting. */
async function niceToHave<Value>(
  what: 'baseline' | 'changes',
  subject: string,
  { source }: InvestigateOptions,
  context: CallContext,
  gaps: EvidenceGap[],
  fetchIt: () => MaybePromise<Value | undefined> | undefined,
): Promise<Value | undefined> {
  try {
    return await fetchIt();
  } catch (error) {
    if (context.signal.aborted) throw context.signal.reason;
    gaps.push({ what, reason: 'unavailable', message: `${subject} could not be read.` });
    const code = OpsError.isInstance(error) ? error.code : 'unknown';
    context.log.warn({ source: source.name, what, code }, 'Evidence was not fetched.');
    return undefined;
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
