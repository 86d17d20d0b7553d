import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ContenderName, startContender } from './contenders.js';
import { toIngestTable } from './ingest-table.js';
import { type Measurement, measure } from './measure.js';
import { loadPayloads } from './payloads.js';
import { type Scenario, scenarios } from './scenarios.js';
import { type Services, startServices } from './start-services.js';

const help = `npm run bench -- ingest [options]

Measures how many webhooks a second are acknowledged, and what one costs, beside a floor that keeps nothing for good
and beside what teams write first. Every contender takes its turn in every round. Needs the programs of PostgreSQL
and Redis, of which it starts its own, and gcc for the scenario with slow disks.

  --rounds N        medians are over so many rounds          (default: 5)
  --seconds N       of measuring, after half of it to warm up (default: 4)
  --only TEXT       only scenarios whose title contains it
  --profile FOLDER  write a CPU profile of ours there
`;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const secret = 'bench-webhook-secret';

/** Runs the bench; gives the exit code. */
export async function runIngest(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      only: { type: 'string', default: '' },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'opsaicortex-ingest-'));
  // PostgreSQL may run as somebody else.
  chmodSync(folder, 0o755);
  try {
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), 'server']);
    const payloadFile = join(folder, 'payloads.json');
    writeFileSync(payloadFile, JSON.stringify(loadPayloads()));
    const measureMs = Number(values.seconds) * 1_000;
    for (const scenario of scenarios.filter(({ title }) => title.includes(values.only))) {
      const { slowSyncMicroseconds } = scenario;
      const services = await startServices({
        folder: mkdtempSync(join(folder, 'services-')),
        slowSyncMicroseconds,
      });
      try {
        const options = { rounds: Number(values.rounds), measureMs, payloadFile, profile: values.profile };
        print(toIngestTable(scenario, await runScenario(scenario, services, options)));
      } finally {
        await services.stop();
      }
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface RoundOptions {
  readonly rounds: number;
  readonly measureMs: number;
  readonly payloadFile: string;
  readonly profile: string | undefined;
}

async function runScenario(
  scenario: Scenario,
  services: Services,
  { rounds, measureMs, payloadFile, profile }: RoundOptions,
): Promise<ReadonlyMap<ContenderName, readonly Measurement[]>> {
  const measured = new Map<ContenderName, Measurement[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of scenario.contenders) {
      const isProfiled = profile !== undefined && name.startsWith('ours');
      const nodeOptions = isProfiled ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
      const contender = await startContender(name, services, secret, nodeOptions);
      const load = { ...scenario.load, warmUpMs: measureMs / 2, measureMs, payloadFile, secret };
      const result = await measure(contender, services, load).finally(() => contender.stop());
      measured.set(name, [...(measured.get(name) ?? []), result]);
    }
  }
  return measured;
}
