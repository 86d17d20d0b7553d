import { loadScenario } from '@opsaicortex/scenarios';
import { expect, it } from 'vitest';
import { scenarioInvestigation } from '../testing/scenario-investigation.js';
import { tellOtherJobs } from './tell-other-jobs.js';

const investigate = async () => {
  const investigation = await scenarioInvestigation(loadScenario('build-cascade'));
  const [build, deploy] = ['build', 'deploy'].map((name) =>
    investigation.jobs.find(({ job }) => job.name === name),
  );
  if (!build?.log || !deploy?.log) throw new Error('The scenario has other jobs now.');
  return { investigation, build, deploy, log: build.log };
};

it('recognises a deployment that fell with the build, and names who did not run', async () => {
  const { investigation, build } = await investigate();
  const told = tellOtherJobs(investigation, build);
  expect(told).toContain('Job "deploy" looks like a consequence');
  expect(told).toContain('Job "notify" did not run.');
});

it('says that another job failed in the same way, by its fingerprint', async () => {
  const { investigation, build, deploy, log } = await investigate();
  expect(tellOtherJobs({ ...investigation, jobs: [build, { ...deploy, log }] }, build)).toBe(
    'Job "deploy" failed in the same way.',
  );
});

it('claims no connection where none is seen', async () => {
  const { investigation, build, deploy } = await investigate();
  const unrelated = { job: { ...deploy.job, annotations: [] } };
  expect(tellOtherJobs({ ...investigation, jobs: [build, unrelated] }, build)).toContain('failed as well');
});
