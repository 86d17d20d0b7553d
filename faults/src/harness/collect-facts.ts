import type { GitHubStandIn } from '@opsaicortex/conformance/stand-ins';
import type { Ground } from '../fault-case.js';
import type { Facts, ProcessFact, TextFact } from '../oracle/facts.js';
import { listLostAnswers, toPosts } from './ambiguity.js';
import type { CaseRecord } from './case-record.js';
import type { ModelStandIn } from './model-stand-in.js';
import type { PostgresService } from './postgres.js';
import { findSecrets, openEmbeddedRecord, type QueryRecord, readRecord } from './record.js';
import { plantedSecrets } from './secrets.js';
import { toSentFact } from './sender.js';
import type { SlackGateway } from './slack-gateway.js';
import { toDataDirectory } from './to-world.js';

/** Where facts come from. */
export interface FactSources {
  readonly github: GitHubStandIn;
  readonly gateway: SlackGateway;
  readonly model: ModelStandIn;
  readonly postgres: PostgresService;
  readonly database: string;
  readonly folder: string;
  readonly record: CaseRecord;
  readonly processes: readonly ProcessFact[];
  readonly home: NonNullable<Ground['home']>;
  readonly channels: readonly string[];
}

/** Reads, once the server has stopped, everything that the oracle wants to know. */
export async function collectFacts(sources: FactSources): Promise<Facts> {
  const { record, processes, channels, gateway } = sources;
  const reader = await openRecord(sources);
  try {
    return {
      ...{ processes, conservation: record.conservation },
      ambiguous: new Set([...record.ambiguous, ...listLostAnswers(gateway.calls)]),
      ...(await readRecord(reader.query)),
      sent: record.sent.map(toSentFact),
      channels: channels.map((channel) => `#${channel}`),
      posts: toPosts(gateway.calls),
      texts: [...listTexts(sources), ...(await findSecrets(reader.query, plantedSecrets))],
      secrets: plantedSecrets,
    };
  } finally {
    await reader.close();
  }
}

async function openRecord({ home, folder, postgres, database }: FactSources) {
  if (home === 'embedded') return openEmbeddedRecord(toDataDirectory(folder));
  const query: QueryRecord = (sql, values) => postgres.query(database, sql, values);
  return { query, close: async () => {} };
}

function listTexts({ record, gateway, model, github }: FactSources): readonly TextFact[] {
  return [
    ...record.processes.map((process) => ({
      where: `the output of ${process.role}`,
      text: process.output(),
    })),
    ...gateway.calls.map(({ method, body }) => ({ where: `a call of Slack's ${method}`, text: body })),
    ...model.calls.map(({ body }) => ({ where: 'a question to the model', text: body })),
    ...github.requests.map(({ path }) => ({ where: 'a URL of GitHub', text: path })),
    ...record.sent.flatMap(({ answers }) =>
      answers.map(({ body }) => ({ where: 'an answer of the server', text: body })),
    ),
  ];
}
