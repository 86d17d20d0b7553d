import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startGitHubStandIn, startSlackStandIn } from '@opsaicortex/conformance/stand-ins';
import type { Ground } from '../fault-case.js';
import type { Facts } from '../oracle/facts.js';
import type { Built } from './build-server.js';
import { type CaseRecord, createCaseRecord } from './case-record.js';
import { collectFacts } from './collect-facts.js';
import { createMaker } from './make-deliveries.js';
import { startModelStandIn } from './model-stand-in.js';
import type { PostgresService } from './postgres.js';
import { startProcessWatch } from './process-watch.js';
import { startRedis } from './redis.js';
import { secrets } from './secrets.js';
import { startSlackGateway } from './slack-gateway.js';
import { toWorld } from './to-world.js';
import { readConservation } from './wait-for-outcomes.js';
import type { World } from './world.js';

/** What cases share. */
export interface Surroundings {
  readonly built: Built;
  readonly postgres: PostgresService;
  /** A folder that others may enter. */
  readonly folder: string;
}

/** A world, and how to end it. */
export interface OpenWorld {
  readonly world: World;
  readonly record: CaseRecord;
  /** Stops the server, reads what is known, and stops everything else. */
  close(): Promise<Facts>;
  /** Stops everything, whatever happened. */
  abandon(): Promise<void>;
}

const sampleEveryMs = 1_000;

/** Starts everything around the server for one case. */
export async function openWorld(
  name: string,
  ground: Ground,
  surroundings: Surroundings,
): Promise<OpenWorld> {
  const { home = 'redis', channels = ['ci'] } = ground;
  const { postgres } = surroundings;
  const folder = join(surroundings.folder, name);
  mkdirSync(folder, { recursive: true });
  await postgres.start();
  const database = name.replaceAll('-', '_');
  await postgres.createDatabase(database);
  const redis = await startRedis({ folder, password: secrets.redisPassword, hasAof: home === 'redis-aof' });
  const slackChannels = channels.map((channel, index) => ({ id: `C0${index}00000001`, name: channel }));
  const [github, slack, model] = await Promise.all([
    startGitHubStandIn({ token: secrets.githubToken }),
    startSlackStandIn({ token: secrets.slackToken, channels: slackChannels }),
    startModelStandIn(),
  ]);
  const gateway = await startSlackGateway(slack.url);
  const record = createCaseRecord();
  const watch = startProcessWatch();
  const parts = { github, slack, gateway, model, postgres, redis, database, folder };
  const world = toWorld({
    ...{ parts, record, watch, home, channels, built: surroundings.built },
    ...{ hasModel: ground.hasModel ?? false, maker: createMaker(github, name) },
  });
  const sampling = setInterval(async () => {
    const sample = await readConservation(record.processes);
    if (sample !== undefined) record.conservation.push(sample);
  }, sampleEveryMs);

  const abandon = async () => {
    clearInterval(sampling);
    await Promise.all(record.processes.map((process) => process.end() ?? process.kill()));
    await Promise.all([redis.kill(), gateway.close(), github.close(), slack.close(), model.close()]);
  };
  return {
    ...{ world, record, abandon },
    async close() {
      clearInterval(sampling);
      await watch.look();
      await world.stopAll();
      const processes = await watch.stop();
      await postgres.start();
      const facts = await collectFacts({ ...parts, record, processes, home, channels });
      await abandon();
      return facts;
    },
  };
}
