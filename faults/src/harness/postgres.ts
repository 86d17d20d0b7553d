import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from './free-port.js';
import { until } from './until.js';

/** A PostgreSQL of our own, to be treated badly. */
export interface PostgresService {
  readonly port: number;
  /** Makes an empty database. */
  createDatabase(name: string): Promise<void>;
  /** Address of a database, perhaps through something else. The password is planted: nobody asks for it. */
  toURL(database: string, port?: number): string;
  query<Row extends pg.QueryResultRow>(
    database: string,
    sql: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  /** `immediate`: every process ends at once, as after a crash. `fast`: in order. */
  stop(manner: 'immediate' | 'fast'): Promise<void>;
  start(): Promise<void>;
  isRunning(): boolean;
}

const signals = { immediate: 'SIGQUIT', fast: 'SIGINT' } as const;

/** Starts one in a folder that others may enter. @throws Error when PostgreSQL is not installed */
export async function startPostgres(folder: string, password: string): Promise<PostgresService> {
  const programs = findPrograms();
  const owner = findOwner();
  const data = join(folder, 'postgres');
  mkdirSync(data);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(data, owner.uid, owner.gid);
  const flags = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(programs, 'initdb'), flags, { ...owner, cwd: data, stdio: 'ignore' });
  const port = await findFreePort();
  const pools = new Map<string, pg.Pool>();
  const launch = () => launchPostgres(join(programs, 'postgres'), data, port, owner);
  let server: ReturnType<typeof launch> | undefined;

  const toURL = (database: string, at = port) =>
    `postgres://postgres:${password}@127.0.0.1:${at}/${database}`;
  const query = async <Row extends pg.QueryResultRow>(
    database: string,
    sql: string,
    values?: readonly unknown[],
  ) => {
    let pool = pools.get(database);
    if (pool === undefined) {
      pool = new pg.Pool({ connectionString: toURL(database), max: 4 });
      pool.on('error', () => {});
      pools.set(database, pool);
    }
    return (await pool.query<Row>(sql, values === undefined ? undefined : [...values])).rows;
  };
  const service: PostgresService = {
    ...{ port, toURL, query },
    async createDatabase(name) {
      await query('postgres', `CREATE DATABASE ${name}`);
    },
    async stop(manner) {
      const child = server;
      if (child === undefined) return;
      server = undefined;
      child.kill(signals[manner]);
      await once(child, 'exit');
    },
    async start() {
      server ??= launch();
      await until('PostgreSQL starts', () => query('postgres', 'SELECT 1').catch(() => undefined));
    },
    isRunning: () => server !== undefined,
  };
  await service.start();
  return service;
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

function launchPostgres(program: string, data: string, port: number, owner: Owner) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300'];
  const flags = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  return spawn(program, flags, { ...owner, cwd: data, stdio: 'ignore' });
}

function findPrograms(): string {
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folder = told.status === 0 ? told.stdout.trim() : '';
  if (!existsSync(join(folder, 'initdb')))
    throw new Error('PostgreSQL is not installed: pg_config finds no initdb.');
  return folder;
}

/** PostgreSQL refuses to run as root. */
function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
