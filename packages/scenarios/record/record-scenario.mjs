import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findQuote } from './find-quote.mjs';
import { toSha } from './identity.mjs';
import { clearWorkspace, layOutWorkspace, toEnvironment, workspace } from './machine.mjs';
import { recordJob } from './record-job.mjs';

const recordings = fileURLToPath(new URL('../recordings/', import.meta.url));

/** Records every job of a scenario and writes its logs and `scenario.json`. */
export async function recordScenario(definition) {
  const recordedAt = new Date().toISOString();
  const directory = `${recordings}${definition.name}/`;
  const sha = toSha(`${definition.name} head`);
  mkdirSync(directory, { recursive: true });
  const jobs = [];
  for (const job of definition.jobs) jobs.push(await recordBoth(job, { definition, sha, directory }));
  const { expected } = definition;
  const atLine = (quote) => ({ quote, line: findQuote(`${directory}${expected.job}.log`, quote) });
  const version = runOffTheRecord(definition.versionCommand, { GITHUB_SHA: sha }).split('\n')[0].trim();
  clearWorkspace();
  const scenario = {
    name: definition.name,
    title: definition.title,
    tool: version,
    recordedAt,
    repository: 'acme/shop',
    workflow: 'CI',
    branch: 'main',
    event: 'push',
    headCommit: { sha, ...definition.headCommit },
    jobs,
    changes: {
      commits: [{ sha, ...definition.headCommit }],
      files: definition.changedFiles,
    },
    expected: {
      ...expected,
      ...atLine(expected.quote),
      alternatives: (expected.alternatives ?? []).map(atLine),
    },
  };
  writeFileSync(`${directory}scenario.json`, `${JSON.stringify(scenario, null, 2)}\n`);
  return scenario;
}

async function recordBoth(job, { definition, sha, directory }) {
  if (job.steps.length === 0)
    return { name: job.name, conclusion: 'skipped', log: null, steps: [], annotations: [] };
  const recordOne = async (isFixed) => {
    layOutWorkspace(definition.project ?? definition.name, isFixed);
    for (const command of definition.prepare ?? []) runOffTheRecord(command, { GITHUB_SHA: sha });
    const recorded = await recordJob(job, { sha, seed: `${definition.name} ${job.name} ${isFixed}` });
    writeFileSync(`${directory}${job.name}${isFixed ? '.passing' : ''}.log`, recorded.bytes);
    return recorded;
  };
  const passing = job.hasPassingLog ? await recordOne(true) : undefined;
  if (passing !== undefined && passing.conclusion !== 'success')
    throw new Error('The fixed project fails too.');
  const { conclusion, steps, annotations } = await recordOne(false);
  return {
    name: job.name,
    conclusion,
    log: `${job.name}.log`,
    ...(passing === undefined ? {} : { passingLog: `${job.name}.passing.log` }),
    steps,
    annotations,
  };
}

function runOffTheRecord(command, variables) {
  return execFileSync('bash', ['-c', command], {
    cwd: workspace,
    env: toEnvironment(variables),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
