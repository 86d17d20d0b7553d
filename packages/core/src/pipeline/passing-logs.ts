import { type Baseline, createBaseline } from '@opsaicortex/logs';
import { OpsError } from '../errors/ops-error.js';
import type { CallContext, Job, PipelineRun, Source } from '../spec/v1/index.js';

/** What the jobs looked like in the last green run. */
export interface PassingLogs {
  /** The lines of the job of the same name; `undefined` where there is none, or it cannot be read. Never throws but for an abort. */
  baselineOf(job: Job): Promise<Baseline | undefined>;
}

/** More of a passing log tells hardly more about what is usual. */
const maxPassingLogBytes = 64 * 1024 * 1024;

/** Reads passing logs on demand. They sharpen the view and nothing depends on them, so whatever goes wrong is only logged. */
export function createPassingLogs(
  source: Source,
  run: PipelineRun | undefined,
  context: CallContext,
): PassingLogs {
  let jobs: Promise<readonly Job[]> | undefined;
  const fetchJobs = async (): Promise<readonly Job[]> =>
    (run && (await source.fetchJobs?.(run, context))) ?? [];

  return {
    async baselineOf(job) {
      try {
        jobs ??= fetchJobs();
        const passing = (await jobs).find(({ name, result }) => name === job.name && result === 'success');
        if (passing === undefined || source.fetchLog === undefined) return undefined;
        return await createBaseline(source.fetchLog(passing, context), {
          maxBytes: maxPassingLogBytes,
          signal: context.signal,
        });
      } catch (error) {
        if (context.signal.aborted) throw context.signal.reason;
        const code = OpsError.isInstance(error) ? error.code : 'unknown';
        context.log.warn({ source: source.name, code }, 'A passing log was not read.');
        return undefined;
      }
    },
  };
}
