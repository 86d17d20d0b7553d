import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServices } from '../ingest/start-services.js';
import { median } from '../pipeline/statistics.js';
import { type Contender, measureStart, type StartFigures } from './measure-start.js';

const help = `npm run bench -- start [options]

Measures the built server from its start to its first 200, and its memory when it has been idle for three seconds, beside
a bare node:http server, fastify with one route and probot. Fresh processes in turn; medians. Starts its own PostgreSQL
and Redis, of which it needs the programs. Linux only.

  --rounds N        starts of each (default: 5)
  --package FOLDER  the built server (default: packages/server)
`;

/** What was asked of the start, for the table. */
const goals: Readonly<Record<string, string>> = {
  'PostgreSQL and Redis': '700 ms, 110 MB',
  'embedded, first': '3000 ms, 350 MB',
  'embedded, again': '3000 ms, 350 MB',
};

/** Runs the bench; gives the exit code. */
export async function runStart(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      rounds: { type: 'string', default: '5' },
      package: {
        type: 'string',
        default: fileURLToPath(new URL('../../../packages/server', import.meta.url)),
      },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  const command = join(values.package, 'bin/opsaicortex.js');
  if (!existsSync(join(values.package, 'dist/cli.js')))
    throw new Error('The server is not built: npm run setup');
  const folder = mkdtempSync(join(tmpdir(), 'opsaicortex-start-'));
  const services = await startServices({ folder, slowSyncMicroseconds: 0 });
  try {
    const { databaseURL, redisPort } = services;
    const redisURL = `redis://127.0.0.1:${redisPort}`;
    const contenders = listContenders(command, folder, { DATABASE_URL: databaseURL, REDIS_URL: redisURL });
    const figures = await measureAll(contenders, Number(values.rounds), await findPort());
    print(toTable(figures));
    return 0;
  } finally {
    await services.stop();
    rmSync(folder, { recursive: true });
  }
}

function listContenders(
  command: string,
  folder: string,
  services: Readonly<Record<string, string>>,
): readonly Contender[] {
  const program = (file: string) => fileURLToPath(new URL(`./programs/${file}`, import.meta.url));
  const rival = (name: string, file: string, path: string) => ({
    name,
    words: [program(file)],
    environment: {},
    path,
  });
  const secrets = { GITHUB_WEBHOOK_SECRET: 'secret-of-the-bench', GITHUB_TOKEN: 'token-of-the-bench' };
  const server = (name: string, environment: Readonly<Record<string, string>>) => ({
    ...{ name, words: [command, 'start'], path: '/healthz' },
    environment: { HOST: '127.0.0.1', ...secrets, ...environment },
  });
  const data = join(folder, 'data');
  return [
    server('PostgreSQL and Redis', services),
    {
      ...server('embedded, first', { DATA_DIR: data }),
      prepare: async () => rmSync(data, { recursive: true, force: true }),
    },
    server('embedded, again', { DATA_DIR: data }),
    rival('node:http', 'bare.mjs', '/'),
    rival('fastify', 'fastify.mjs', '/healthz'),
    rival('probot', 'probot.mjs', '/ping'),
  ];
}

/** In turn, so that what else the machine does is the same for all. The first round makes the schema, and is not counted. */
async function measureAll(
  contenders: readonly Contender[],
  rounds: number,
  port: number,
): Promise<ReadonlyMap<string, readonly StartFigures[]>> {
  const figures = new Map<string, StartFigures[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of contenders) {
      const measured = await measureStart(contender, port);
      if (round > 0) figures.get(contender.name)?.push(measured);
    }
  }
  return figures;
}

function toTable(figures: ReadonlyMap<string, readonly StartFigures[]>): string {
  const lines = [...figures].map(([name, runs]) => {
    const of = (pick: (run: StartFigures) => number) => Math.round(median(runs.map(pick)));
    const best = Math.round(Math.min(...runs.map(({ wallMs }) => wallMs)));
    const cells = [name, of(({ wallMs }) => wallMs), best, of(({ cpuMs }) => cpuMs)];
    return `| ${[...cells, of(({ idleMegabytes }) => idleMegabytes), goals[name] ?? ''].join(' | ')} |`;
  });
  return [
    '| start | median ms to 200 | best | CPU ms | idle MB | goal |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
