import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readerKeywords } from '../../../packages/logs/src/understand/readers.js';
import { measureFile } from './measure-file.js';
import { compress, writeRealLogs } from './prepare-files.js';
import { toSpeedTable } from './speed-table.js';
import { writeSyntheticLog } from './synthetic-log.js';

const help = `npm run bench -- log-speed [options]

Measures how fast built @opsaicortex/logs reads logs, beside grep, ripgrep, unzip and readline.

  --mb N       size of the logs in MB                          (default: 100)
  --file FILE  this log too
  --data DIR   folder of the data sets: real logs, repeated    (default: ../shared/data)
  --repeats N  the best of so many runs counts                 (default: 3)
  --seed N     of the synthetic log                            (default: 42)
`;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const MEGABYTE = 1_000_000;

/** Runs the bench; gives the exit code. */
export async function runLogSpeed(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      mb: { type: 'string', default: '100' },
      file: { type: 'string' },
      data: { type: 'string', default: '../shared/data' },
      repeats: { type: 'string', default: '3' },
      seed: { type: 'string', default: '42' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'opsaicortex-log-speed-'));
  try {
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), 'logs']);
    const keywordFile = writeKeywords(folder);
    const bytes = Number(values.mb) * MEGABYTE;
    const synthetic = join(folder, 'synthetic.log');
    writeSyntheticLog(synthetic, bytes, Number(values.seed));
    const real = join(folder, 'real.log');
    const hasReal = writeRealLogs(join(values.data, 'logchunks'), real, bytes);
    const logs = [synthetic, ...(hasReal ? [real] : []), ...(values.file ? [resolve(values.file)] : [])];
    for (const file of logs) {
      const target = {
        file,
        ...(await compress(file)),
        bytes: statSync(file).size,
        keywordFile,
        packageFile: join(root, 'packages/logs/dist/index.js'),
        repeats: Number(values.repeats),
      };
      print(toSpeedTable(`${file} (${(target.bytes / MEGABYTE).toFixed(0)} MB)`, await measureFile(target)));
    }
    return 0;
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true });
  }
}

/** The same words for `grep`: `\\n` in front of a word means the beginning of the line. */
function writeKeywords(folder: string): string {
  const patterns = [...new Set(readerKeywords.flat())].map((keyword) =>
    keyword.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/^\n/, '^'),
  );
  const file = join(folder, 'keywords.txt');
  writeFileSync(file, `${patterns.join('\n')}\n`);
  return file;
}
