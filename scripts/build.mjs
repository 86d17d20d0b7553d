// Builds packages with tsup: JavaScript for those that are named (all without a name), and types when all are built.
// Entries come from each package's `exports`. The server bundles what it needs to start: reading a thousand small files
// would take longer than all the rest. Everything else stays external.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';
import { listTools } from './list-tools.mjs';
import { runOrThrow } from './run.mjs';
import { markBuilt } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Packages that bring files of their own, or that are loaded only where they are configured. */
const unbundled = [
  '@aws-sdk/client-secrets-manager',
  '@electric-sql/pglite',
  '@opentelemetry/(?!api$).*',
  'c12',
  // Neither is installed: `pg` and the test kit ask for them and do without.
  'pg-native',
  'vitest',
].join('|');

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
    ...(bundlesOurs && bundling(folder)),
  });
  if (!bundlesOurs) return;
  writeNotices(folder);
  copyRecordings(folder);
  await makeDatabaseTemplate(folder);
}

/** Whitespace costs a parser time; names stay, for stack traces. */
function bundling(folder) {
  return {
    noExternal: [new RegExp(`^(?!(?:${unbundled})(?:/|$))`)],
    external: [new RegExp(`^(?:${unbundled})(?:/|$)`)],
    // What is CommonJS asks for Node's own modules at run time.
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
    metafile: true,
    esbuildOptions(options) {
      Object.assign(options, { minifyWhitespace: true, minifySyntax: true, legalComments: 'none' });
      options.absWorkingDir = folder;
    },
  };
}

/** The licences of what is bundled, which their text asks to go along. */
function writeNotices(folder) {
  const metafile = join(folder, 'dist/metafile-esm.json');
  const { inputs } = JSON.parse(readFileSync(metafile, 'utf8'));
  rmSync(metafile);
  const roots = Object.keys(inputs).flatMap(
    (path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(join(folder, path))?.[0] ?? [],
  );
  const notices = [...new Set(roots)].sort().map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  writeFileSync(join(folder, 'dist/THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
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
