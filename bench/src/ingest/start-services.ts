import { execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** PostgreSQL and Redis of our own, so that the CPU time of their processes is ours alone. */
export interface Services {
  readonly databaseURL: string;
  readonly redisPort: number;
  readonly postgresProcess: number;
  readonly redisProcess: number;
  /** Deliveries of ours that are parsed by now. */
  countParsed(): number;
  stop(): Promise<void>;
}

/** How to start them. */
export interface ServiceOptions {
  readonly folder: string;
  /** Added to every flush of the disk. */
  readonly slowSyncMicroseconds: number;
}

/**
 * Starts both with their defaults, Redis without persistence.
 * @throws Error when a program is missing
 */
export async function startServices({ folder, slowSyncMicroseconds }: ServiceOptions): Promise<Services> {
  const programs = findPostgresPrograms();
  const owner = toOwner();
  const data = join(folder, `postgres-${slowSyncMicroseconds}`);
  mkdirSync(data);
  chmodSync(folder, 0o755);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(data, owner.uid, owner.gid);
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'], {
    ...owner,
    stdio: 'ignore',
  });
  const environment =
    slowSyncMicroseconds === 0
      ? {}
      : { LD_PRELOAD: compileSlowSync(folder), SLOW_SYNC_MICROSECONDS: String(slowSyncMicroseconds) };
  const [postgresPort, redisPort] = [await findPort(), await findPort()];
  const postgres = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(postgresPort), '-k', '', '-c', 'listen_addresses=127.0.0.1'],
    { ...owner, env: { PATH: process.env.PATH, ...environment }, stdio: 'ignore' },
  );
  const redis = spawn('redis-server', ['--port', String(redisPort), '--save', '', '--bind', '127.0.0.1'], {
    stdio: 'ignore',
  });
  await waitForPostgres(programs, postgresPort);
  return {
    databaseURL: `postgres://postgres@127.0.0.1:${postgresPort}/postgres`,
    redisPort,
    postgresProcess: postgres.pid ?? 0,
    redisProcess: redis.pid ?? 0,
    countParsed: () => countParsed(programs, postgresPort),
    async stop() {
      const ended = [once(postgres, 'exit'), once(redis, 'exit')];
      postgres.kill('SIGINT');
      redis.kill('SIGTERM');
      await Promise.all(ended);
    },
  };
}

function findPostgresPrograms(): string {
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folder = told.status === 0 ? told.stdout.trim() : '';
  if (!existsSync(join(folder, 'initdb'))) throw new Error('This bench needs the programs of PostgreSQL.');
  return folder;
}

/** PostgreSQL refuses to run as root. */
function toOwner(): Pick<SpawnOptions, 'uid' | 'gid'> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function compileSlowSync(folder: string): string {
  const library = join(folder, 'slow-sync.so');
  const source = fileURLToPath(new URL('./slow-sync.c', import.meta.url));
  execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl']);
  return library;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function waitForPostgres(programs: string, port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (spawnSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0) return;
    await sleep(50);
  }
  throw new Error('PostgreSQL did not start.');
}

function countParsed(programs: string, port: number): number {
  const sql = `SELECT count(*) FROM deliveries WHERE status <> 'received'`;
  const told = spawnSync(
    join(programs, 'psql'),
    ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-Atc', sql],
    { encoding: 'utf8' },
  );
  return Number(told.stdout.trim());
}
