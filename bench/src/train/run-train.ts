import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crossValidate } from './cross-validate.js';
import { readMarkedLogs } from './marked-log.js';
import { trainLineModel } from './train-line-model.js';
import { type TrainingLog, toTrainingLog } from './training-log.js';
import { toModelFile } from './write-line-model.js';

const help = `npm run bench -- train-line-model [options]

Learns which lines of a log say why the job failed, and writes what was learned to
packages/logs/src/excerpts/relevance/line-model.ts. Takes some minutes.

  --data DIR        folder of the data sets                 (default: ../shared/data)
  --cross-validate  write nothing; measure every log with a model trained on other projects
`;
const modelFile = fileURLToPath(
  new URL('../../../packages/logs/src/excerpts/relevance/line-model.ts', import.meta.url),
);

/** Runs the training; gives the exit code. */
export async function runTrain(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      data: { type: 'string', default: '../shared/data' },
      'cross-validate': { type: 'boolean', default: false },
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
  const logs: TrainingLog[] = [];
  for (const marked of readMarkedLogs(values.data)) logs.push(toTrainingLog(marked));
  if (values['cross-validate']) {
    for (const [set, figures] of await crossValidate(logs)) {
      print(`${set}\n`);
      for (const [name, value] of Object.entries(figures)) print(`  ${name.padEnd(28)}${value.toFixed(3)}\n`);
    }
    return 0;
  }
  const projects = new Set(logs.map(({ source }) => source.project));
  writeFileSync(modelFile, toModelFile(trainLineModel(logs), logs.length, projects.size));
  print(`Learned from ${logs.length} logs of ${projects.size} projects.\n`);
  return 0;
}
