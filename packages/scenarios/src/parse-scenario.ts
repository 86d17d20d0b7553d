import { createFieldReader, type FieldReader } from './field-reader.js';
import type {
  ExpectedInsight,
  Scenario,
  ScenarioAnnotation,
  ScenarioCommit,
  ScenarioJob,
  ScenarioQuote,
  ScenarioStep,
} from './scenario.js';

const conclusions = ['failure', 'success', 'skipped', 'cancelled'] as const;

/** The scenario that a `scenario.json` describes, its logs read by `readBytes`; throws an `Error` naming a wrong field. */
export function parseScenario(value: unknown, readBytes: (file: string) => Uint8Array): Scenario {
  const fields = createFieldReader(value, 'scenario');
  const changes = fields.object('changes');
  return {
    name: fields.text('name'),
    title: fields.text('title'),
    tool: fields.text('tool'),
    recordedAt: fields.text('recordedAt'),
    repository: fields.text('repository'),
    workflow: fields.text('workflow'),
    branch: fields.text('branch'),
    event: fields.text('event'),
    headCommit: toCommit(fields.object('headCommit')),
    jobs: fields.objects('jobs').map((job) => toJob(job, readBytes)),
    changes: { commits: changes.objects('commits').map(toCommit), files: changes.texts('files') },
    expected: toExpected(fields.object('expected')),
  };
}

const toCommit = (fields: FieldReader): ScenarioCommit => ({
  sha: fields.text('sha'),
  message: fields.text('message'),
  author: fields.text('author'),
});

function toJob(fields: FieldReader, readBytes: (file: string) => Uint8Array): ScenarioJob {
  const log = fields.fileName('log');
  const passingLog = fields.fileName('passingLog');
  return {
    name: fields.text('name'),
    conclusion: fields.oneOf('conclusion', conclusions),
    ...(log === undefined ? {} : { log: readBytes(log) }),
    ...(passingLog === undefined ? {} : { passingLog: readBytes(passingLog) }),
    steps: fields.objects('steps').map(toStep),
    annotations: fields.objects('annotations').map(toAnnotation),
  };
}

const toStep = (fields: FieldReader): ScenarioStep => ({
  name: fields.text('name'),
  conclusion: fields.oneOf('conclusion', conclusions),
  number: fields.count('number'),
});

const toAnnotation = (fields: FieldReader): ScenarioAnnotation => ({
  level: fields.oneOf('level', ['failure', 'warning', 'notice']),
  message: fields.text('message'),
  path: fields.text('path'),
  startLine: fields.count('startLine'),
});

const toQuote = (fields: FieldReader): ScenarioQuote => ({
  quote: fields.text('quote'),
  line: fields.count('line'),
});

const toExpected = (fields: FieldReader): ExpectedInsight => ({
  verdict: fields.oneOf('verdict', ['explained', 'inconclusive']),
  domain: fields.oneOf('domain', ['code', 'platform', 'unknown']),
  kind: fields.text('kind'),
  job: fields.text('job'),
  ...toQuote(fields),
  alternatives: fields.objects('alternatives').map(toQuote),
  mustMention: fields.texts('mustMention'),
});
