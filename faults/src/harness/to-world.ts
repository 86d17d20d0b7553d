import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from '../fault-case.js';
import { findAmbiguous } from './ambiguity.js';
import type { Built } from './build-server.js';
import type { CaseRecord } from './case-record.js';
import type { Maker } from './make-deliveries.js';
import type { ProcessWatch } from './process-watch.js';
import type { QueryRecord } from './record.js';
import { secrets } from './secrets.js';
import { sendAll } from './send-many.js';
import { listUnacknowledged, sendOnce } from './sender.js';
import { launchServer, type ServerProcess } from './server-process.js';
import { countUnfinished } from './wait-for-outcomes.js';
import type { World } from './world.js';

/** What a world is put together from. */
export interface WorldParts {
  readonly parts: Pick<
    World,
    'github' | 'slack' | 'gateway' | 'model' | 'postgres' | 'redis' | 'database' | 'folder'
  >;
  readonly record: CaseRecord;
  readonly watch: ProcessWatch;
  readonly built: Built;
  readonly home: NonNullable<Ground['home']>;
  readonly channels: readonly string[];
  readonly hasModel: boolean;
  readonly maker: Maker;
}

/** Where an embedded server of a case keeps its data. */
export function toDataDirectory(folder: string): string {
  return join(folder, 'data');
}

/** How long a stop in order may take. */
const stopDeadlineMs = 26_000;

/** Puts a world together. */
export function toWorld(given: WorldParts): World & { stopAll(): Promise<void> } {
  const { parts, record, watch, home, maker } = given;
  const { gateway, postgres, database } = parts;
  const query: QueryRecord = (sql, values) => postgres.query(database, sql, values);
  const recordQuery = home === 'embedded' ? undefined : query;
  const noteAmbiguous = async () => {
    for (const id of await findAmbiguous(gateway.calls, recordQuery)) record.ambiguous.add(id);
  };
  const isUp = ({ end }: ServerProcess) => end() === undefined;
  return {
    ...parts,
    ...{ query, processes: record.processes, sent: record.sent },
    async start(options = {}) {
      const server = await launchServer({
        ...{ program: given.built.program, role: 'all', directory: parts.folder, ...options },
        configFile: given.hasModel ? given.built.configFile : undefined,
        environment: { ...toEnvironment(given), ...options.environment },
      });
      record.processes.push(server);
      watch.add(server);
      return server;
    },
    async kill(server) {
      await server.kill();
      await noteAmbiguous();
    },
    async freeze(server) {
      server.freeze();
      await noteAmbiguous();
    },
    newRepository: maker.nextRepository,
    makeFailure: (options) => keep(record, maker.failure(options)),
    make: (options) => keep(record, maker.any(options)),
    send: async (outgoing, target, timeoutMs) => (await sendOnce(outgoing, toURL(target), timeoutMs)).status,
    async redeliver(target) {
      for (let tries = 0; tries < 60; tries += 1) {
        const missing = listUnacknowledged(record.sent);
        if (missing.length === 0) return;
        await sendAll(missing, (outgoing) => sendOnce(outgoing, toURL(target())));
        if (listUnacknowledged(record.sent).length > 0) await sleep(500);
      }
      record.problems.push(`${listUnacknowledged(record.sent).length} deliveries are refused for good`);
    },
    async api(server, path, init = {}) {
      const headers = { authorization: `Bearer ${secrets.adminToken}`, ...init.headers };
      const answer = await fetch(`${server.url}${path}`, { ...init, headers });
      return { status: answer.status, body: await answer.text() };
    },
    faultEnds() {
      record.faultEndedAt = performance.now();
    },
    async settle(deadlineMs = 120_000) {
      const end = performance.now() + deadlineMs;
      for (;;) {
        const left = await countUnfinished(recordQuery, record.processes);
        if (left === 0) break;
        if (performance.now() > end) {
          record.problems.push(
            `${left ?? 'nobody can say how many'} without an outcome after ${deadlineMs / 1_000} s`,
          );
          return;
        }
        await sleep(200);
      }
      record.settledAt = performance.now();
    },
    expect(what, holds) {
      if (!holds) record.problems.push(what);
    },
    observe: (note) => void record.notes.push(note),
    async stopAll() {
      await Promise.all(record.processes.filter(isUp).map((server) => stopInOrder(server, record)));
    },
  };
}

async function stopInOrder(server: ServerProcess, record: CaseRecord): Promise<void> {
  const killing = setTimeout(() => {
    record.problems.push(`${server.role} did not stop within ${stopDeadlineMs / 1_000} s`);
    void server.kill();
  }, stopDeadlineMs);
  const { code } = await server.terminate();
  clearTimeout(killing);
  if (code !== 0) record.problems.push(`${server.role} stopped with exit code ${code}`);
}

function keep(record: CaseRecord, outgoing: CaseRecord['sent'][number]): CaseRecord['sent'][number] {
  record.sent.push(outgoing);
  return outgoing;
}

function toURL(target: ServerProcess | string): string {
  return typeof target === 'string' ? target : target.url;
}

function toEnvironment({ parts, home, channels }: WorldParts): Readonly<Record<string, string>> {
  const { github, gateway, model, postgres, redis, database, folder } = parts;
  return {
    ...{ PORT: '0', HOST: '127.0.0.1', DATA_DIR: toDataDirectory(folder) },
    ...(home !== 'embedded' && { DATABASE_URL: postgres.toURL(database) }),
    ...(home.startsWith('redis') && { REDIS_URL: redis.toURL() }),
    GITHUB_WEBHOOK_SECRET: `${secrets.webhook},${secrets.oldWebhook}`,
    GITHUB_TOKEN: secrets.githubToken,
    GITHUB_API_URL: github.url,
    SLACK_BOT_TOKEN: secrets.slackToken,
    SLACK_CHANNEL: channels.map((channel) => `#${channel}`).join(','),
    SLACK_API_URL: gateway.url,
    OPSAICORTEX_ADMIN_TOKEN: secrets.adminToken,
    FAULTS_MODEL_URL: model.url,
  };
}
