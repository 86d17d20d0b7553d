import { OpsError } from '@opsaicortex/core';
import type { PlantedBug } from './planted-bug.js';
import { sourceBug } from './source-bug.js';

/** Ways to hand over a log wrongly. */
export const logBugs: readonly PlantedBug[] = [
  sourceBug('decodes the log on the way', ['SRC-50'], (source) => ({
    async *fetchLog(job, context) {
      for await (const chunk of source.fetchLog(job, context))
        yield Buffer.from(new TextDecoder().decode(chunk));
    },
  })),
  sourceBug('reads the whole log before it hands over a byte', ['SRC-51'], (source) => ({
    async *fetchLog(job, context) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of source.fetchLog(job, context)) chunks.push(chunk);
      yield Buffer.concat(chunks);
    },
  })),
  sourceBug('keeps the connection when nobody reads any more', ['SRC-52'], (_, { fetch, baseURL }) => ({
    async *fetchLog(job, { signal }) {
      const reader = (await fetch(`${baseURL}/jobs/${job.id}/log`, { signal })).body?.getReader();
      for (let next = await reader?.read(); next?.value; next = await reader?.read()) yield next.value;
    },
  })),
  sourceBug('takes a log that is gone for an empty one', ['SRC-22', 'SRC-53'], (source) => ({
    async *fetchLog(job, context) {
      try {
        yield* source.fetchLog(job, context);
      } catch (error) {
        if (!OpsError.isInstance(error) || error.code !== 'rejected') throw error;
      }
    },
  })),
];
