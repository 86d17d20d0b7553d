import { parseArgs } from 'node:util';
import { startServer } from '@opsaicortex/server';
import { Client } from 'pg';
import { fillDatabase, migrateDatabase } from './fill-database.js';
import { type Timing, toQueryTable } from './query-table.js';
import { listQuestions, naiveQuestions, type Question } from './questions.js';

const help = `npm run bench -- queries [options]

Measures every list, chart and search of the API at millions of rows, through HTTP on loopback, in turn with the same
questions in the form in which they are written first. Makes a database of its own, in a PostgreSQL where it may.

  --rows N        incidents, deliveries and occurrences, of which a fifth is one organisation's (default: 5000000)
  --rounds N      each question is asked so often (default: 150), the naive ones six times
  --server URL    of PostgreSQL, as a superuser (default: postgres://postgres@127.0.0.1:5432)
  --keep          use the database that an earlier run with --keep left behind, and leave it again
`;
/** How often the naive ones are asked. */
const naiveRounds = 6;
const adminToken = 'bench-admin-token-0123456789';

/** Runs the bench; gives the exit code. */
export async function runQueries(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      rows: { type: 'string', default: '5000000' },
      rounds: { type: 'string', default: '150' },
      server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  const rows = Number(values.rows);
  const name = `opsaicortex_bench_${rows}`;
  const databaseURL = new URL(`/${name}`, values.server).href;
  await prepare(values.server, name, databaseURL, rows, print);
  try {
    const timings = await measure(databaseURL, rows, Number(values.rounds));
    print(toQueryTable(rows, timings));
    return 0;
  } finally {
    if (!values.keep)
      await onClient(values.server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}

async function onClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function prepare(
  server: string,
  name: string,
  databaseURL: string,
  rows: number,
  print: (text: string) => void,
): Promise<void> {
  const isThere = await onClient(server, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
    return rowCount !== 0;
  });
  await migrateDatabase(databaseURL);
  if (isThere) return;
  const startedAt = performance.now();
  await onClient(databaseURL, (client) => fillDatabase(client, rows));
  print(`Filled in ${Math.round((performance.now() - startedAt) / 1000)} s.\n`);
}

/** Asks every question in turn, round after round. The first time that something is asked is left out. */
async function measure(databaseURL: string, rows: number, rounds: number): Promise<readonly Timing[]> {
  const environment = {
    ...{ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: databaseURL, OPSAICORTEX_ADMIN_TOKEN: adminToken },
  };
  // Serves only: a worker would begin to work on what is seeded.
  const server = await startServer({ role: 'core', environment });
  const timings: Timing[] = [];
  try {
    return await onClient(databaseURL, async (client) => {
      for (let round = 0; round < rounds; round += 1) {
        for (const question of [...listQuestions(rows), ...naiveQuestions]) {
          const isNaive = question.statements !== undefined;
          if (isNaive && round % Math.ceil(rounds / naiveRounds) !== 0) continue;
          const startedAt = performance.now();
          const asked = await ask(question, round, server.url, client);
          const isFirst = !timings.some((timing) => timing.asked === asked);
          timings.push({
            title: question.title,
            asked,
            ms: isFirst ? undefined : performance.now() - startedAt,
          });
        }
      }
      return timings;
    });
  } finally {
    await server.close();
  }
}

/** Asks, and returns what was asked. */
async function ask(
  { paths, statements }: Question,
  round: number,
  url: string,
  client: Client,
): Promise<string> {
  const statement = statements?.[round % statements.length];
  if (statement !== undefined) {
    await client.query(statement);
    return statement;
  }
  const path = paths?.[round % paths.length] ?? '/';
  const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${adminToken}` } });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${body.slice(0, 200)}`);
  return path;
}
