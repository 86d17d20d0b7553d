import type { Queryable } from './database.js';
import type { RunKey } from './events.js';

/** One text for each key, to put keys in sets. */
export function toRunText({ source, repository, pipelineKey, ref }: RunKey): string {
  return JSON.stringify([source, repository, pipelineKey, ref]);
}

/** Of these pipelines (and branches), those with an open incident or a failure that is being worked on. */
export async function findTroubledRuns(
  database: Queryable,
  keys: readonly RunKey[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await database.query<{
    source: string;
    repository: string;
    pipeline_key: string;
    ref: string;
  }>(
    `SELECT DISTINCT run.* FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
       AS run (source, repository, pipeline_key, ref)
     WHERE EXISTS (
         SELECT 1 FROM incidents WHERE status = 'open' AND source = run.source AND repository = run.repository
           AND pipeline_key = run.pipeline_key AND ref = run.ref)
       OR EXISTS (
         SELECT 1 FROM events WHERE source = run.source AND repository = run.repository
           AND pipeline_key = run.pipeline_key AND ref = run.ref AND status = 'pending' AND result <> 'success')`,
    [
      keys.map(({ source }) => source),
      keys.map(({ repository }) => repository),
      keys.map(({ pipelineKey }) => pipelineKey),
      keys.map(({ ref }) => ref),
    ],
    'opsaicortex_troubled_runs',
  );
  return new Set(rows.map(({ pipeline_key: pipelineKey, ...key }) => toRunText({ ...key, pipelineKey })));
}
