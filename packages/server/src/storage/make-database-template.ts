import { PGlite } from '@electric-sql/pglite';
import { migrateEmbedded } from './migrate-embedded.js';

/** Makes the template of a database folder, schema included: a gzipped tar. Run when the package is built. */
export async function makeDatabaseTemplate(): Promise<Uint8Array> {
  const pglite = await PGlite.create();
  await migrateEmbedded(pglite);
  await pglite.exec('CHECKPOINT');
  const archive = await pglite.dumpDataDir('gzip');
  await pglite.close();
  return new Uint8Array(await archive.arrayBuffer());
}
