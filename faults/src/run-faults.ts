import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allCases } from './all-cases.js';
import type { FaultCase } from './fault-case.js';
import { buildServer } from './harness/build-server.js';
import type { Surroundings } from './harness/open-world.js';
import { startPostgres } from './harness/postgres.js';
import { secrets } from './harness/secrets.js';
import { runPlantedBugs } from './planted/run-planted-bugs.js';
import type { CaseResult } from './report/case-result.js';
import { saveResult } from './report/save-results.js';
import { toTable } from './report/to-table.js';
import { runCase, toOutputFile } from './run-case.js';

/** Where text goes. */
export type Print = (text: string) => void;

/** `npm run test:faults`. Returns the exit code: 0 when every invariant held, 1 when one did not, 2 for a wrong word. */
export async function runFaults(words: readonly string[], print: Print): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      list: { type: 'boolean' },
      quick: { type: 'boolean' },
      save: { type: 'boolean' },
      'planted-bugs': { type: 'boolean' },
    },
  });
  if (values.help || values.list) {
    print(toHelp());
    return 0;
  }
  const unknown = positionals.filter((name) => !allCases.some((faultCase) => faultCase.name === name));
  if (unknown.length > 0) {
    print(`There is no case ${unknown.join(', ')}.\n\n${toHelp()}`);
    return 2;
  }
  const chosen = allCases.filter(({ name, isQuick = false }) =>
    positionals.length > 0 ? positionals.includes(name) : !values.quick || isQuick,
  );
  return withSurroundings(print, async (surroundings) => {
    if (values['planted-bugs']) return runPlantedBugs(surroundings, positionals, print);
    const isGood = await runAll(chosen, surroundings, print, values.save === true ? saveResult : undefined);
    return isGood ? 0 : 1;
  });
}

async function withSurroundings(
  print: Print,
  work: (surroundings: Surroundings) => Promise<number>,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'opsaicortex-faults-'));
  chmodSync(folder, 0o755);
  print('Building the server, and starting PostgreSQL …\n');
  const built = await buildServer();
  const postgres = await startPostgres(folder, secrets.postgresPassword);
  const clean = () => {
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return await work({ built, postgres, folder });
  } finally {
    await postgres.stop('fast');
    clean();
  }
}

async function runAll(
  cases: readonly FaultCase[],
  surroundings: Surroundings,
  print: Print,
  save?: (result: CaseResult) => void,
): Promise<boolean> {
  const finished: CaseResult[] = [];
  const broken: string[] = [];
  for (const [index, faultCase] of cases.entries()) {
    print(`[${index + 1}/${cases.length}] ${faultCase.name}: ${faultCase.title}\n`);
    try {
      const result = await runCase(faultCase, surroundings);
      finished.push(result);
      save?.(result);
      print(describe(result));
    } catch (error) {
      broken.push(faultCase.name);
      print(`  could not be carried out: ${error instanceof Error ? error.message : String(error)}\n`);
      print(`    what the processes wrote: ${toOutputFile(faultCase.name)}\n`);
    }
  }
  const failed = finished.filter(({ violations }) => violations.length > 0);
  print(`\n${toTable(finished)}\n`);
  const held = finished.length - failed.length;
  print(
    `${held} hold, ${failed.length} fail${broken.length > 0 ? `, not carried out: ${broken.join(', ')}` : ''}\n`,
  );
  return failed.length === 0 && broken.length === 0;
}

const mostShown = 8;

function describe({ name, violations, notes, seconds }: CaseResult): string {
  const verdict = violations.length === 0 ? 'holds' : 'FAILS';
  const shown = violations
    .slice(0, mostShown)
    .map(({ invariant, problem }) => `    ${invariant}: ${problem}\n`);
  const more = violations.length > mostShown ? `    … and ${violations.length - mostShown} more\n` : '';
  const rest = violations.length > 0 ? `${more}    what the processes wrote: ${toOutputFile(name)}\n` : '';
  return `  ${verdict} after ${Math.round(seconds)} s${notes.map((note) => `; ${note}`).join('')}\n${shown.join('')}${rest}`;
}

function toHelp(): string {
  const width = Math.max(...allCases.map(({ name }) => name.length));
  const lines = allCases.map(
    ({ name, title, isQuick }) => `  ${name.padEnd(width)} ${isQuick ? '*' : ' '} ${title}\n`,
  );
  return `npm run test:faults -- [NAME …] [options]

Does faults to real processes, and checks what must hold after each. Needs PostgreSQL's programs and redis-server.

  --quick         only the cases with a star: a few minutes
  --save          writes what was observed to faults/figures and docs/reliability.md
  --planted-bugs  takes safeguards away, one at a time, and checks that a case goes red
  --list, --help  this text

Cases:
${lines.join('')}`;
}
