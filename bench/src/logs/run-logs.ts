import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allSets } from './all-sets.js';
import { compareWithCommitted, readCommitted, writeCommitted } from './committed-figures.js';
import type { Fold, SetResult } from './log-set.js';
import { toTable } from './to-table.js';

const help = `npm run bench -- logs [options]

Measures @opsaicortex/logs on labelled logs and prints a table of figures.

  --data DIR          folder of the data sets              (default: ../shared/data)
  --half NAME         which half of each set                (default: dev)
  --sets A,B          only these sets
  --fold NAME         tune, check or all                    (default: all)
  --predictions FILE  write one JSON object a line, as the scorer of the data reads it
  --json              print the figures as JSON
  --check             fail when a figure is more than .02 below the committed one
  --commit            write the figures to bench/figures/logs-<half>.json
`;

/** Runs the bench; gives the exit code. */
export async function runLogs(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      data: { type: 'string', default: '../shared/data' },
      half: { type: 'string', default: 'dev' },
      sets: { type: 'string' },
      fold: { type: 'string', default: 'all' },
      predictions: { type: 'string' },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      commit: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  if (!existsSync(values.data)) {
    print(`No data at ${values.data}: give its folder with --data.\n`);
    return 2;
  }
  if (values.fold !== 'all' && (values.commit || values.check)) {
    print('Committed figures are those of all cases: leave out --fold.\n');
    return 2;
  }
  const results = await measure(
    values.data,
    values.half,
    toFold(values.fold),
    values.sets?.split(','),
    print,
  );
  if (values.predictions !== undefined) writePredictions(values.predictions, results);
  print(values.json ? `${JSON.stringify(Object.fromEntries(results), null, 1)}\n` : toTable(results));
  if (values.commit) writeCommitted(values.half, results);
  if (!values.check) return 0;
  const fallen = compareWithCommitted(readCommitted(values.half, values.sets?.split(',')), results);
  print(fallen.length === 0 ? 'No figure fell.\n' : `${fallen.join('\n')}\n`);
  return fallen.length === 0 ? 0 : 1;
}

async function measure(
  data: string,
  half: string,
  fold: Fold,
  wanted: readonly string[] | undefined,
  print: (text: string) => void,
): Promise<ReadonlyMap<string, SetResult>> {
  const results = new Map<string, SetResult>();
  const unknown = wanted?.filter((name) => !allSets.some(({ set }) => set.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`Unknown set: ${unknown.join(', ')}. Known: ${namesOfSets()}.`);
  for (const { set, folder } of allSets) {
    const path = join(data, folder, half);
    if (wanted !== undefined && !wanted.includes(set.name)) continue;
    if (!existsSync(path)) print(`${set.name}: no ${half} half here, skipped\n`);
    else results.set(set.name, await set.measure({ folder: path, fold }));
  }
  return results;
}

function namesOfSets(): string {
  return allSets.map(({ set }) => set.name).join(', ');
}

function toFold(name: string): Fold {
  if (name === 'tune' || name === 'check' || name === 'all') return name;
  throw new Error(`Unknown fold: ${name}. Known: tune, check, all.`);
}

function writePredictions(file: string, results: ReadonlyMap<string, SetResult>): void {
  const rows = [...results.values()].flatMap(({ predictions }) => predictions);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
