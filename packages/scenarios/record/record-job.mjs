import { createClock } from './clock.mjs';
import { writeCheckout } from './frame/checkout.mjs';
import { writeEpilogue } from './frame/epilogue.mjs';
import { writePrologue } from './frame/prologue.mjs';
import { toVariableLines, writeSetupAction } from './frame/setup-action.mjs';
import { toUuid } from './identity.mjs';
import { createJobLog } from './job-log.mjs';
import { createRewrite, toEnvironment } from './machine.mjs';
import { runScript } from './run-script.mjs';
import { createStepOutput } from './step-output.mjs';

/** Runs one job's steps for real in the workspace; returns its log, conclusion, steps and annotations. */
export async function recordJob(job, { sha, seed }) {
  const log = createJobLog(createClock());
  const actions = job.steps.flatMap((step) => (step.uses === undefined ? [] : [step.uses]));
  writePrologue(log, { name: job.name, seed, actions });
  const steps = [{ name: 'Set up job', conclusion: 'success', number: 1 }];
  const matcherNames = [];
  let conclusion = 'success';
  for (const [index, step] of job.steps.entries()) {
    const identity = { sha, seed: `${seed} ${index}` };
    const result =
      conclusion === 'success' ? await runStep(log, { job, step, matcherNames, ...identity }) : 'skipped';
    if (result === 'failure') conclusion = 'failure';
    steps.push({ name: toStepName(step), conclusion: result, number: index + 2 });
  }
  const hasCheckout = actions.includes('actions/checkout@v4');
  writeEpilogue(log, { seed, hasCheckout });
  steps.push(...toPostSteps(job.steps, conclusion));
  return { bytes: log.toBytes(), conclusion, steps, annotations: log.annotations };
}

const toStepName = (step) => step.name ?? `Run ${(step.uses ?? step.run).split('\n')[0]}`;

async function runStep(log, { job, step, matcherNames, sha, seed }) {
  const variables = { ...job.variables, ...step.variables };
  log.startStep();
  if (step.write !== undefined) return step.write(log);
  if (step.uses === 'actions/checkout@v4') {
    writeCheckout(log, { seed, sha });
    return 'success';
  }
  if (step.uses !== undefined) {
    matcherNames.push(
      ...writeSetupAction(log, { uses: step.uses, inputs: step.with, variables: job.variables ?? {} }),
    );
    return 'success';
  }
  const rewrite = createRewrite();
  const environment = toEnvironment({ GITHUB_SHA: sha, ...variables });
  log.writeAll([
    `##[group]Run ${step.run.split('\n')[0]}`,
    ...step.run.split('\n').map((line) => `\u001b[36;1m${line}\u001b[0m`),
    'shell: /usr/bin/bash -e {0}',
    ...toVariableLines(variables),
    '##[endgroup]',
  ]);
  const handle = createStepOutput(log, matcherNames);
  const code = await runScript({
    script: step.run,
    identifier: toUuid(seed),
    environment,
    onLine: (line) => handle(rewrite(line)),
  });
  if (code === 0) return 'success';
  log.writeIssue({ level: 'failure', message: `Process completed with exit code ${code}.` });
  return 'failure';
}

/** GitHub numbers the clean-up steps so that the last of them is twice the number of steps, set-up included. */
function toPostSteps(steps, conclusion) {
  const post = steps.filter((step) => /checkout|setup-/.test(step.uses ?? '')).reverse();
  const last = 2 * (steps.length + 1);
  const named = post.map((step, index) => ({
    name: `Post Run ${step.uses}`,
    conclusion:
      step.uses === 'actions/checkout@v4' ? 'success' : conclusion === 'failure' ? 'skipped' : 'success',
    number: last - post.length + 1 + index,
  }));
  return [...named, { name: 'Complete job', conclusion: 'success', number: last + 1 }];
}
