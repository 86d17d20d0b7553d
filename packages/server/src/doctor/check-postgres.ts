import pg from 'pg';
import { loadMigrations } from '../store/migrations.js';
import { type CheckResult, checkTimeoutMs, fine, note, problem, toCode } from './check-result.js';
import { checkSkew } from './check-skew.js';

const oldestVersion = 13;
/** Pools of one process: record, ingest, queue, and one to migrate with. */
const connectionsOfProcess = 19;

/** Tests PostgreSQL: version, rights, what it promises about a commit, compression, room for connections, schema, clock. */
export async function checkPostgres(connectionString: string): Promise<readonly CheckResult[]> {
  const client = new pg.Client({
    ...{ connectionString, connectionTimeoutMillis: 5_000, query_timeout: checkTimeoutMs },
  });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const advice =
      'Is it running, does DATABASE_URL name the right host, user and database, and is the password right?';
    return [problem('PostgreSQL', `cannot be reached (${toCode(error)})`, advice)];
  }
  try {
    const server = await describe(client);
    return [
      checkVersion(server),
      await checkRights(client),
      checkDurability(server),
      checkCompression(server),
      checkConnections(server),
      await checkSchema(client),
      checkSkew('clock of PostgreSQL', Number(server.epoch) * 1_000 - Date.now()),
    ];
  } catch (error) {
    return [problem('PostgreSQL', `stopped answering (${toCode(error)})`, 'Look at its log.')];
  } finally {
    await client.end().catch(() => {});
  }
}

/** Settings that matter, as text. */
type Server = Readonly<Record<'version' | 'fsync' | 'commit' | 'connections' | 'toast' | 'epoch', string>>;

async function describe(client: pg.Client): Promise<Server> {
  const { rows } = await client.query<Server>(
    `SELECT current_setting('server_version_num') AS version, current_setting('fsync') AS fsync,
       current_setting('synchronous_commit') AS commit, current_setting('max_connections') AS connections,
       (SELECT array_to_string(enumvals, ',') FROM pg_settings WHERE name = 'default_toast_compression') AS toast,
       extract(epoch FROM clock_timestamp())::text AS epoch`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

function checkVersion({ version }: Server): CheckResult {
  const major = Math.floor(Number(version) / 10_000);
  const name = 'PostgreSQL';
  if (major >= oldestVersion) return fine(name, `version ${major}`);
  return problem(name, `version ${major}`, `Version ${oldestVersion} or newer is needed.`);
}

/** Makes a table where ours will be, and takes it back. */
async function checkRights(client: pg.Client): Promise<CheckResult> {
  const name = 'rights in PostgreSQL';
  try {
    await client.query('BEGIN');
    await client.query('CREATE SCHEMA opsaicortex_doctor');
    await client.query('CREATE TABLE opsaicortex_doctor_table (id integer)');
    return fine(name, 'this user may create tables and schemas');
  } catch (error) {
    const advice =
      'GRANT CREATE ON DATABASE and ON SCHEMA public to the user of DATABASE_URL: migrations need both.';
    return problem(name, `this user may not create tables or schemas (${toCode(error)})`, advice);
  } finally {
    await client.query('ROLLBACK');
  }
}

function checkDurability({ fsync, commit }: Server): CheckResult {
  const name = 'commits of PostgreSQL';
  const advice = 'Set both to on: what is acknowledged to a vendor may otherwise be lost in a crash.';
  if (fsync === 'on' && commit !== 'off') return fine(name, 'are on disk before they are acknowledged');
  return problem(name, `fsync is ${fsync}, synchronous_commit is ${commit}`, advice);
}

function checkCompression({ toast }: Server): CheckResult {
  const name = 'compression of bodies';
  if (toast?.split(',').includes('lz4')) return fine(name, 'lz4');
  const advice = 'A PostgreSQL from 14 on that was built with lz4 stores bodies for less CPU time.';
  return note(name, 'pglz: this PostgreSQL has no lz4', advice);
}

function checkConnections({ connections }: Server): CheckResult {
  const name = 'connections to PostgreSQL';
  const processes = Math.floor((Number(connections) - 3) / connectionsOfProcess);
  const detail = `max_connections is ${connections}: enough for ${processes} processes of ours`;
  if (processes >= 2) return fine(name, detail);
  return note(name, detail, `One process uses up to ${connectionsOfProcess}. Raise max_connections.`);
}

async function checkSchema(client: pg.Client): Promise<CheckResult> {
  const name = 'schema';
  const newest = Math.max(...(await loadMigrations()).map(({ version }) => version));
  const { rows } = await client.query<{ known: string | null }>(
    "SELECT to_regclass('opsaicortex_migrations')::text AS known",
  );
  const advice = 'Nothing to do: the next start, or "opsaicortex migrate", does it.';
  if (rows[0]?.known == null) return note(name, 'not there yet', advice);
  const { rows: versions } = await client.query<{ version: number }>(
    'SELECT max(version) AS version FROM opsaicortex_migrations',
  );
  const version = versions[0]?.version ?? 0;
  if (version === newest) return fine(name, `version ${version}`);
  if (version < newest) return note(name, `version ${version}, and ${newest} is the newest`, advice);
  return note(name, `version ${version} is newer than this program`, 'Update this program.');
}
