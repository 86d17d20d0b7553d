import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { PGlite } from '@electric-sql/pglite';
import { fastBytea } from './bytea.js';
import { unpackTar } from './unpack-tar.js';

const unzip = promisify(gunzip);

/** Stands in a database folder whose making was finished. Travels with the folder. */
const readyMark = 'opsaicortex-ready';

/** Buffers of its own beside the file cache of the system gain little, and cost 140 MB with PostgreSQL's default. */
const memoryParameters = ['-c', 'shared_buffers=16MB'];

/** An open database, and how to say that it is complete. */
export interface DatabaseFolder {
  readonly pglite: PGlite;
  /** Call it once the schema is there: until then the next start makes the folder anew. */
  markReady(): Promise<void>;
}

/**
 * Opens the database in a folder, or makes it there: from the template that ships with the package where there is
 * one, which takes a third of the time. A folder that was left half made holds nothing that was acknowledged.
 */
export async function openDatabaseFolder(path: string): Promise<DatabaseFolder> {
  // Loaded only here: it is 30 MB of WebAssembly.
  const { PGlite } = await import('@electric-sql/pglite');
  const mark = join(path, readyMark);
  const options = { ...fastBytea, startParams: [...PGlite.defaultStartParams, ...memoryParameters] };
  if (existsSync(mark)) return { pglite: await PGlite.create(path, options), markReady: async () => {} };
  await rm(path, { recursive: true, force: true });
  const template = await loadTemplate();
  if (template !== undefined) await unpackTar(await unzip(template), path);
  const pglite = await PGlite.create(path, options);
  return { pglite, markReady: () => writeFile(mark, '') };
}

/** Beside the built code; absent in a clone that was never built. */
async function loadTemplate(): Promise<Buffer | undefined> {
  const candidates = ['./database-template.tar.gz', '../../dist/database-template.tar.gz'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(path));
  return found === undefined ? undefined : readFile(found);
}
