import { OpsError } from '@opsaicortex/core';
import { apiKey } from '../reference/ask.js';
import { referenceSource } from '../reference/reference-source.js';
import {
  changeErrors,
  confuse,
  ignoringSignalFetch,
  recode,
  retryingFetch,
  wrapEverything,
} from './break-calls.js';
import type { PlantedBug } from './planted-bug.js';
import { sourceBug } from './source-bug.js';

/** Ways to fetch wrongly. */
export const fetchBugs: readonly PlantedBug[] = [
  sourceBug(
    'calls every failure rejected',
    ['SRC-20', 'SRC-21', 'SRC-23', 'SRC-24', 'SRC-25', 'SRC-26', 'SRC-27', 'SRC-28', 'SRC-29'],
    (source) => ({ fetchJobs: changeErrors(source.fetchJobs, recode('rejected')) }),
  ),
  sourceBug('calls what is not there unavailable', ['SRC-22'], (source) => ({
    fetchBaseline: changeErrors(source.fetchBaseline, confuse('rejected', 'unavailable')),
  })),
  sourceBug('forgets how long to wait', ['SRC-23'], (source) => ({
    rerun: changeErrors(source.rerun, confuse('rate_limited', 'rate_limited')),
  })),
  sourceBug('asks again when it fails', ['SRC-30'], (_, wiring) => ({
    fetchChanges: referenceSource({ ...wiring, fetch: retryingFetch(wiring.fetch) }).fetchChanges,
  })),
  sourceBug('wraps the reason of an abort', ['SRC-31', 'SRC-32'], (source) => ({
    fetchJobs: changeErrors(source.fetchJobs, wrapEverything),
  })),
  sourceBug('asks though it was aborted', ['SRC-32'], (_, wiring) => ({
    fetchJobs: referenceSource({ ...wiring, fetch: ignoringSignalFetch(wiring.fetch) }).fetchJobs,
  })),
  sourceBug('reads answers without a bound', ['SRC-33'], (_, { fetch, baseURL }) => ({
    async fetchJobs(run, { signal }) {
      const answer = await (await fetch(`${baseURL}/jobs`, { signal })).text();
      return [{ run, id: '1', name: answer.slice(0, 10), result: 'failure', steps: [], annotations: [] }];
    },
  })),
  sourceBug('quotes the answer of the vendor in its error', ['SRC-34'], (_, { fetch, baseURL }) => ({
    async rerun(_run, { signal }) {
      const headers = { authorization: `Bearer ${apiKey}` };
      const answer = await fetch(`${baseURL}/rerun`, { signal, headers });
      if (!answer.ok) throw new OpsError('rejected', await answer.text(), { adapter: 'broken' });
    },
  })),
  sourceBug('names the address that it asked in its error', ['SRC-34'], (source, { baseURL }) => ({
    fetchJobs: changeErrors(
      source.fetchJobs,
      (cause) => new OpsError('unavailable', `GET ${baseURL}/jobs failed.`, { adapter: 'broken', cause }),
    ),
  })),
  sourceBug('hands over the jobs of another run', ['SRC-40'], (source) => ({
    fetchJobs: (run, context) => source.fetchJobs({ ...run, id: 'another' }, context),
  })),
  sourceBug('hands over whole commit messages', ['SRC-41'], (source) => ({
    async fetchChanges(run, base, context) {
      const changes = await source.fetchChanges(run, base, context);
      return { ...changes, commits: [{ revision: 'abc', message: 'Subject\n\nBody' }] };
    },
  })),
  sourceBug('takes the failed run for its own baseline', ['SRC-42'], () => ({
    fetchBaseline: async (run) => run,
  })),
  sourceBug('fails when the re-run was accepted', ['SRC-43'], (source) => ({
    async rerun(run, context) {
      await source.rerun(run, context);
      throw new OpsError('invalid_output', 'The answer is empty.', { adapter: 'broken' });
    },
  })),
  sourceBug('hands over header names as the vendor writes them', ['SRC-44'], () => ({
    async *reconcile() {
      yield { headers: { 'X-Reference-Delivery': 'd-1' }, body: new Uint8Array() };
    },
  })),
];
