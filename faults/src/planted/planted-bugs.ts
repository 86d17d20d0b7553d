import type { SourceEdit } from '../harness/build-server.js';
import type { Violation } from '../oracle/judge.js';

/** A safeguard that is taken away, and the case that has to notice. */
export interface PlantedBug {
  readonly name: string;
  /** What the server does now. */
  readonly what: string;
  readonly edits: readonly SourceEdit[];
  readonly caseName: string;
  /** Which invariant breaks. */
  readonly breaks: Violation['invariant'];
  /** What the case says about it. @default anything */
  readonly says?: RegExp;
}

const server = 'packages/server/src';
const core = 'packages/core/src';

/** One for every kind of check at least. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'answers-before-the-commit',
    what: 'Ingest says 202 and stores afterwards',
    edits: [
      {
        file: `${server}/routes/webhooks.ts`,
        text: `(await dependencies.storeDelivery(delivery)) === 'duplicate'`,
        replacement: `(void dependencies.storeDelivery(delivery).catch(() => {}), false)`,
      },
    ],
    ...{ caseName: 'postgres-restarted', breaks: 'I1' },
  },
  {
    name: 'calls-duplicates-new',
    what: 'A delivery that is known counts as new',
    edits: [
      {
        file: `${server}/store/insert-deliveries.ts`,
        text: 'ON CONFLICT (id) DO NOTHING RETURNING id',
        replacement: 'ON CONFLICT (id) DO UPDATE SET source = excluded.source RETURNING id',
      },
    ],
    ...{ caseName: 'duplicates', breaks: 'I1' },
  },
  {
    name: 'stores-text',
    what: 'Bodies are kept as text instead of bytes',
    edits: [
      {
        file: `${server}/routes/webhooks.ts`,
        text: 'headers: toStoredHeaders(headers), body }',
        replacement: 'headers: toStoredHeaders(headers), body: Buffer.from(body.toString()) }',
      },
    ],
    ...{ caseName: 'odd-bodies', breaks: 'I1' },
  },
  {
    name: 'finds-nothing-again',
    what: 'What the queue has lost is not looked for in the record',
    edits: [
      {
        file: `${server}/workers/find-lost-work.ts`,
        text: '  await settleStranded(dependencies);\n',
        replacement: '  if (dependencies) return 0;\n',
      },
    ],
    ...{ caseName: 'redis-restarted', breaks: 'I2' },
  },
  {
    name: 'never-quarantines',
    what: 'A job may kill its worker for ever',
    edits: [{ file: `${server}/store/leases.ts`, text: 'maxStarts = 5', replacement: 'maxStarts = 5_000' }],
    ...{ caseName: 'job-killed-six-times', breaks: 'I2' },
  },
  {
    name: 'tells-twice',
    what: 'Every message is posted a second time',
    edits: [
      {
        file: `${server}/workers/process-notification.ts`,
        text: '(context) => notify(sink, draft, context)',
        replacement: 'async (context) => (await notify(sink, draft, context), notify(sink, draft, context))',
      },
    ],
    ...{ caseName: 'duplicates', breaks: 'I3' },
  },
  {
    name: 'gives-up-when-limited',
    what: 'A channel that answers 429 is given up',
    edits: [
      {
        file: `${server}/workers/settle-notification.ts`,
        text: 'const isGivenUp = isFinal(failure, attempts, retry);',
        replacement: 'const isGivenUp = isRateLimit(failure) || isFinal(failure, attempts, retry);',
      },
    ],
    ...{ caseName: 'slack-channel-limited', breaks: 'I3' },
  },
  {
    name: 'forgets-receipts',
    what: 'The process ends at once when it is told to, in the middle of a message',
    edits: [
      {
        file: `${server}/cli/start.ts`,
        text: '    setTimeout(() => process.exit(exitCodes.done), stopDeadlineMs).unref();',
        replacement: '    process.exit(exitCodes.done);',
      },
    ],
    ...{ caseName: 'sigterm-during-send', breaks: 'I3' },
  },
  {
    name: 'redacts-nothing',
    what: 'Secrets in logs are left as they are',
    edits: [
      {
        file: 'packages/logs/src/redact/redactor.ts',
        text: 'const redact = (text: string, firstLine = 1): string => {',
        replacement:
          'const redact = (text: string, firstLine = 1): string => { if (firstLine > 0) return text;',
      },
    ],
    ...{ caseName: 'worker-killed-in-model-call', breaks: 'I4' },
  },
  {
    name: 'dies-with-postgres',
    what: 'A lost connection to PostgreSQL is nobody’s business',
    edits: [
      {
        file: `${server}/storage/postgres-record.ts`,
        text: `pool.on('error', (error) => log.warn({ error }, 'A connection to PostgreSQL was lost.'));`,
        replacement: '',
      },
    ],
    ...{ caseName: 'postgres-restarted', breaks: 'I5' },
  },
  {
    name: 'blocks-the-loop',
    what: 'Parsing holds the event loop for 400 ms',
    edits: [
      {
        file: `${server}/workers/parse-deliveries.ts`,
        text: 'export async function parseDeliveries(',
        replacement:
          'setInterval(() => { for (const end = Date.now() + 400; Date.now() < end; ) {} }, 1_000).unref();\nexport async function parseDeliveries(',
      },
    ],
    ...{ caseName: 'redis-restarted', breaks: 'I5' },
  },
  {
    name: 'takes-all-the-memory',
    what: 'Bodies on their way to the store are not counted',
    edits: [
      {
        file: `${server}/http/read-body.ts`,
        text: 'if (!budget.take(chunk.length))',
        replacement: 'if (!budget.take(0))',
      },
    ],
    ...{ caseName: 'body-sizes', breaks: 'I5' },
  },
  {
    name: 'trusts-any-signature',
    what: 'A wrong signature is as good as a right one',
    edits: [
      {
        file: `${core}/adapter/verify-hmac.ts`,
        text: '  return matches;',
        replacement: '  return matches || true;',
      },
    ],
    ...{ caseName: 'signatures', breaks: 'case' },
  },
  {
    name: 'takes-tokens-twice',
    what: 'A token of an edge is good for any number of deliveries',
    edits: [
      {
        file: `${server}/routes/internal-deliveries.ts`,
        text: '!(await claimToken(token))',
        replacement: '!(await claimToken(token)) && false',
      },
    ],
    ...{ caseName: 'internal-tokens', breaks: 'case', says: /and not again/ },
  },
  {
    name: 'spools-into-the-air',
    what: 'The edge says 202 whether or not the disk took it',
    edits: [
      {
        file: `${server}/edge/edge-store.ts`,
        text: '      await spool.add(envelope);',
        replacement: '      await spool.add(envelope).catch(() => {});',
      },
    ],
    ...{ caseName: 'edge-disk-full', breaks: 'I1' },
  },
  {
    name: 'goes-anywhere',
    what: 'Every address counts as public',
    edits: [
      {
        file: `${core}/adapter/is-public-address.ts`,
        text: "if (isIPv4(address)) return !special.check(address, 'ipv4');",
        replacement: "if (address !== '') return true;",
      },
    ],
    ...{ caseName: 'log-links', breaks: 'case', says: /fell into the trap/ },
  },
  {
    name: 'waits-for-the-lock',
    what: 'A delivery waits for its commit as long as it takes',
    edits: [
      {
        file: `${server}/ingest/group-commit.ts`,
        text: 'deadlineMs = 7_000',
        replacement: 'deadlineMs = 70_000',
      },
    ],
    ...{ caseName: 'postgres-locked', breaks: 'case', says: /every answer/ },
  },
];
