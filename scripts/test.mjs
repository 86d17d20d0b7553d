// npm test: sets up, runs every check there is, and closes with `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules/.bin', name);
const started = Date.now();
const say = (text) => process.stdout.write(`${text}\n`);
const mustHaveServices = process.env.OPSAICORTEX_REQUIRE_SERVICES === '1';

const services = {
  PostgreSQL: process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres',
  Redis: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379',
};

const checks = [
  ['Types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['Lint and format', bin('biome'), ['ci', '--error-on-warnings', '--colors=off']],
  ['House rules', process.execPath, ['scripts/check-house.mjs']],
  [
    'Dependency rules',
    bin('depcruise'),
    ['packages', 'examples', 'bench', 'faults', '--config', '.dependency-cruiser.cjs'],
  ],
  ['Unused code', bin('knip'), []],
  ['Packages', process.execPath, ['scripts/check-packages.mjs']],
];

const totals = { passed: 0, failed: 0, skipped: 0 };
const skippedTests = [];

await setUp({ log: say });
const missing = await findMissingServices();
for (const [name, command, commandArguments] of checks) await runCheck(name, command, commandArguments);
await checkFigures();
await runTests();
summarise();

async function runCheck(name, command, commandArguments) {
  const before = Date.now();
  const { code, output } = await run(command, commandArguments, { cwd: root, quiet: true });
  const seconds = ((Date.now() - before) / 1000).toFixed(1);
  say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) say(output);
  totals[code === 0 ? 'passed' : 'failed'] += 1;
}

/** The labelled logs are other people's, so they are not in the repository: where they lie beside it, no figure may fall. */
async function checkFigures() {
  const data = process.env.OPSAICORTEX_BENCH_DATA ?? join(root, '../shared/data');
  const command = ['--import', 'tsx', 'bench/src/main.ts', 'logs', '--check', '--data', data];
  if (existsSync(data)) await runCheck('Figures on labelled logs', process.execPath, command);
  else skippedTests.push('Figures on labelled logs (npm run bench -- logs --check)');
}

async function runTests() {
  const work = mkdtempSync(join(tmpdir(), 'opsaicortex-test-'));
  const report = join(work, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) };
  const { code } = await run(bin('vitest'), ['run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    env,
  });
  // Without a report the runner itself did not come to its end.
  const { testResults } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] };
  rmSync(work, { recursive: true });
  const before = totals.failed;
  for (const file of testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) totals.failed += 1; // it did not even load
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') totals.passed += 1;
      else if (status === 'failed') totals.failed += 1;
      else skippedTests.push(fullName);
    }
  }
  if (code !== 0 && totals.failed === before) totals.failed += 1; // an error outside of any test
}

function summarise() {
  totals.skipped = skippedTests.length;
  if (skippedTests.length > 0) {
    const reason =
      missing.length > 0 ? `no ${missing.join(', no ')}` : 'something that they need is not here';
    say(`\nSkipped (${reason}):`);
    for (const name of skippedTests) say(`  - ${name}`);
  }
  if (mustHaveServices && missing.length > 0) {
    totals.failed += missing.length;
    say(`\nOPSAICORTEX_REQUIRE_SERVICES=1, and there is no ${missing.join(' and no ')}.`);
  }
  say(`\nIn ${((Date.now() - started) / 1000).toFixed(0)} s:`);
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  say(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}

async function findMissingServices() {
  const reachable = await Promise.all(Object.values(services).map(isReachable));
  return Object.keys(services).filter((_, index) => !reachable[index]);
}

function isReachable(url) {
  const { hostname, port, protocol } = new URL(url);
  return new Promise((resolve) => {
    const socket = createConnection({
      host: hostname,
      port: Number(port || (protocol.startsWith('redis') ? 6379 : 5432)),
    });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .setTimeout(3000, () => end(false))
      .on('connect', () => end(true))
      .on('error', () => end(false));
  });
}
