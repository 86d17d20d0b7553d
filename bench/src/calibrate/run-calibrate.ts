import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Knots } from '../../../packages/logs/src/classify/interpolate.js';
import { toConfidence } from '../../../packages/logs/src/classify/to-confidence.js';
import { toFolds } from '../train/folds.js';
import { readMarkedLogs } from '../train/marked-log.js';
import { trainLineModel } from '../train/train-line-model.js';
import { type TrainingLog, toTrainingLog } from '../train/training-log.js';
import { fitCalibration } from './fit-calibration.js';
import { type JudgedCause, judgeCause } from './judged-cause.js';
import { type GivenConfidence, reliabilityOf, toReliabilityTable } from './reliability.js';
import { toCalibrationFile } from './write-calibration.js';

const help = `npm run bench -- calibrate [options]

Measures how often the cause is a line that people marked, beside the confidence that is given for it: as it is now, and
as it would be if fitted anew, on projects that it was not fitted on. Takes some minutes.

  --data DIR  folder of the data sets                       (default: ../shared/data)
  --write     write what is fitted on all logs to packages/logs/src/classify/calibration.ts
`;
const calibrationFile = fileURLToPath(
  new URL('../../../packages/logs/src/classify/calibration.ts', import.meta.url),
);

/** Runs the calibration; gives the exit code. */
export async function runCalibrate(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      data: { type: 'string', default: '../shared/data' },
      write: { type: 'boolean', default: false },
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
  const causes = judgeCauses([...readMarkedLogs(values.data)].map(toTrainingLog));
  const projectCount = projectsOf(causes).size;
  print(`${causes.length} causes in logs of ${projectCount} projects.\n${countsBySet(causes)}\n`);
  print(`As it is:\n${toReliabilityTable(reliabilityOf(withConfidence(causes)))}\n`);
  print(`Fitted anew, without the project:\n${toReliabilityTable(reliabilityOf(crossValidate(causes)))}\n`);
  const calibration = fitCalibration(causes);
  print(`Fitted anew: ${calibration.map(([score, confidence]) => `${score} → ${confidence}`).join(', ')}\n`);
  if (values.write)
    writeFileSync(calibrationFile, toCalibrationFile(calibration, causes.length, projectCount));
  return 0;
}

/** Every log is read with a line model that was made without its project, as those of users are. */
function judgeCauses(logs: readonly TrainingLog[]): readonly JudgedCause[] {
  return toFolds(logs).flatMap(({ inside, outside }) => {
    const model = trainLineModel(outside);
    return inside.map((log) => judgeCause(log, model)).filter((cause) => cause !== undefined);
  });
}

/** The causes of every project with the confidence that all other projects tell. */
function crossValidate(causes: readonly JudgedCause[]): readonly GivenConfidence[] {
  return [...projectsOf(causes)].flatMap((project) => {
    const isOfProject = ({ source }: JudgedCause): boolean => source.project === project;
    const knots = fitCalibration(causes.filter((cause) => !isOfProject(cause)));
    return withConfidence(causes.filter(isOfProject), knots);
  });
}

function projectsOf(causes: readonly JudgedCause[]): ReadonlySet<string> {
  return new Set(causes.map(({ source }) => source.project));
}

function withConfidence(causes: readonly JudgedCause[], knots?: Knots): readonly GivenConfidence[] {
  return causes.map(({ score, isRight }) => ({ score, confidence: toConfidence(score, knots), isRight }));
}

function countsBySet(causes: readonly JudgedCause[]): string {
  const sets = [...new Set(causes.map(({ source }) => source.set))];
  const rows = sets.map((name) => {
    const some = causes.filter(({ source }) => source.set === name);
    const right = some.filter(({ isRight }) => isRight).length;
    return `  ${name.padEnd(24)}${String(some.length).padStart(6)}, of which right ${right}\n`;
  });
  return rows.join('');
}
