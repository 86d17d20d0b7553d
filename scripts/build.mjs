// Builds packages with tsup: JavaScript for those that are named (all without a name), and types when all are built.
// Entries come from each package's `exports`. The server bundles our own packages; everything else stays external.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';
import { listTools } from './list-tools.mjs';
import { runOrThrow } from './run.mjs';
import { markBuilt } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const named = process.argv.slice(2);
const names = named.length > 0 ? named : readdirSync(join(root, 'packages'));

listTools();
for (const name of names) await buildPackage(name);
if (named.length === 0) await buildTypes();
if (names.includes('server')) markBuilt();

async function buildPackage(name) {
  const folder = join(root, 'packages', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const bundlesOurs = name === 'server';
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  process.chdir(folder);
  await build({
    entry: { ...entriesOf(folder, manifest), ...(bundlesOurs && serverEntries(folder)) },
    outDir: join(folder, 'dist'),
    format: 'esm',
    target: 'node20',
    platform: 'node',
    splitting: true,
    sourcemap: true,
    silent: true,
    config: false,
    tsconfig: join(root, 'tsconfig.json'),
    noExternal: bundlesOurs ? [/^@opsaicortex\//] : [],
  });
  if (!bundlesOurs) return;
  copyRecordings(folder);
  await makeDatabaseTemplate(folder);
}

/** `./adapter → ./src/adapter/index.ts` becomes the entry `adapter/index`. */
function entriesOf(folder, { exports }) {
  const files = Object.values(exports).filter((file) => typeof file === 'string' && file.endsWith('.ts'));
  return Object.fromEntries(files.map((file) => [file.replace(/^\.\/src\/|\.ts$/g, ''), join(folder, file)]));
}

function serverEntries(folder) {
  return {
    cli: join(folder, 'src/cli/main.ts'),
    'make-database-template': join(folder, 'src/storage/make-database-template.ts'),
  };
}

/** Takes ten seconds, so it is kept for as long as what it is made from stays the same. */
async function makeDatabaseTemplate(folder) {
  const migrations = join(folder, 'migrations');
  const made = [
    ...readdirSync(migrations).map((name) => readFileSync(join(migrations, name))),
    ...['@electric-sql/pglite', 'bullmq'].map((name) =>
      readFileSync(join(folder, 'node_modules', name, 'package.json')),
    ),
  ];
  const key = createHash('sha256').update(Buffer.concat(made)).digest('hex').slice(0, 16);
  const kept = join(root, `node_modules/.cache/opsaicortex/database-template-${key}.tar.gz`);
  if (!existsSync(kept)) {
    const { makeDatabaseTemplate: make } = await import(
      pathToFileURL(join(folder, 'dist/make-database-template.js'))
    );
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, await make());
  }
  cpSync(kept, join(folder, 'dist/database-template.tar.gz'));
}

/** The demo's recordings are data of another package, looked for beside `dist`. */
function copyRecordings(folder) {
  const recordings = join(root, 'packages/scenarios/recordings');
  rmSync(join(folder, 'recordings'), { recursive: true, force: true });
  if (existsSync(recordings)) cpSync(recordings, join(folder, 'recordings'), { recursive: true });
}

/** One run of the compiler for all packages; each gets its declarations beside its JavaScript. */
async function buildTypes() {
  const types = join(root, 'node_modules/.types');
  rmSync(types, { recursive: true, force: true });
  const flags = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    types,
    '--rootDir',
    root,
  ];
  await runOrThrow(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.json'), ...flags],
    { quiet: true },
  );
  for (const name of names) {
    const dist = join(root, 'packages', name, 'dist');
    mkdirSync(dist, { recursive: true });
    cpSync(join(types, 'packages', name, 'src'), dist, {
      recursive: true,
      filter: (file) => !/\.test(-d)?\.d\.ts$/.test(file),
    });
  }
}
