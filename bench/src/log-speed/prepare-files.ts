import { execFileSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';

/** Compresses a log both ways, as CI systems hand it out. */
export async function compress(
  file: string,
): Promise<{ readonly gzipFile: string; readonly zipFile: string }> {
  const gzipFile = `${file}.gz`;
  const zipFile = `${file}.zip`;
  await pipeline(createReadStream(file), createGzip(), createWriteStream(gzipFile));
  execFileSync('zip', ['-q', '-j', zipFile, file]);
  return { gzipFile, zipFile };
}

/** Writes all logs of a folder one after the other, again and again, until there are `bytes` of them; `false` when there are none. */
export function writeRealLogs(folder: string, file: string, bytes: number): boolean {
  const logs = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log.gz'))
    : [];
  if (logs.length === 0) return false;
  const writer = openSync(file, 'w');
  let written = 0;
  for (let index = 0; written < bytes; index += 1) {
    const log = gunzipSync(readFileSync(join(folder, logs[index % logs.length] ?? '')));
    written += writeSync(writer, log) + 1;
    writeSync(writer, '\n');
  }
  closeSync(writer);
  return true;
}
