// Installs from the lockfile and builds the `opsaicortex` command. Does nothing when both are up to date.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrThrow, runPnpm } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const installStamp = join(root, 'node_modules/.opsaicortex-install');
const buildStamp = join(root, 'packages/server/dist/.build-stamp');

/** Makes the clone ready to run. Safe to call every time. */
export async function setUp({ log = (line) => process.stderr.write(`${line}\n`) } = {}) {
  assertNode();
  const installed = hashOf(manifests(), readFileSync);
  if (readStamp(installStamp) !== installed) {
    log('Installing packages from the lockfile …');
    await runPnpm(['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'], {
      cwd: root,
      quiet: true,
    });
    writeFileSync(installStamp, installed);
  }
  if (readStamp(buildStamp) !== hashOfSources()) {
    log('Building the opsaicortex command …');
    await runOrThrow(process.execPath, [join(root, 'scripts/build.mjs'), 'server'], {
      cwd: root,
      quiet: true,
    });
  }
}

/** Says that the command was built from what is here now. */
export function markBuilt() {
  writeFileSync(buildStamp, hashOfSources());
}

function hashOfSources() {
  return hashOf(sources(), (file) => `${statSync(file).mtimeMs} ${statSync(file).size}`);
}

function assertNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`OpsAICortex needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

function manifests() {
  const packages = ['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name, 'package.json')),
  );
  return ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
    .map((name) => join(root, name))
    .concat(packages);
}

function sources() {
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));
  const inSource = folders.flatMap((folder) =>
    filesBelow(join(folder, 'src')).concat(join(folder, 'package.json')),
  );
  const data = ['packages/scenarios/recordings', 'packages/server/migrations'].flatMap((name) =>
    filesBelow(join(root, name)),
  );
  const script = join(root, 'scripts/build.mjs');
  return [...inSource.filter((file) => !file.includes('.test.')), ...data, script];
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function hashOf(files, read) {
  const hash = createHash('sha256');
  for (const file of files.filter((name) => existsSync(name)).sort()) hash.update(file).update(read(file));
  return hash.digest('hex');
}

function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp();
  process.stderr.write('Ready. Try: npm run demo\n');
}
