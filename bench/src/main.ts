import { runCalibrate } from './calibrate/run-calibrate.js';
import { runFuzz } from './fuzz/run-fuzz.js';
import { runIngest } from './ingest/run-ingest.js';
import { runLogSpeed } from './log-speed/run-log-speed.js';
import { runLogs } from './logs/run-logs.js';
import { runPipeline } from './pipeline/run-pipeline.js';
import { runQueries } from './queries/run-queries.js';
import { runRedaction } from './redaction/run-redaction.js';
import { runStart } from './start/run-start.js';
import { runTrain } from './train/run-train.js';

const print = (text: string): void => {
  process.stdout.write(text);
};

const benches: Readonly<Record<string, typeof runLogs>> = {
  calibrate: runCalibrate,
  fuzz: runFuzz,
  ingest: runIngest,
  logs: runLogs,
  'log-speed': runLogSpeed,
  pipeline: runPipeline,
  queries: runQueries,
  redaction: runRedaction,
  start: runStart,
  'train-line-model': runTrain,
};

const [name = '', ...rest] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  print(
    `npm run bench -- NAME [options]\n\nBenches: ${Object.keys(benches).join(', ')}. NAME --help says more.\n`,
  );
  process.exitCode = name === '' || name === '--help' ? 0 : 2;
} else {
  try {
    process.exitCode = await bench(rest, print);
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
