// Packs every package, lints the tarballs, and runs the quickstart (import and require) and the command from them.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';
import { runOrThrow, runPnpm } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules/.bin', name);
const work = mkdtempSync(join(tmpdir(), 'opsaicortex-pack-'));
const tarballs = join(work, 'tarballs');
mkdirSync(tarballs);

try {
  await runOrThrow(process.execPath, [join(root, 'scripts/build.mjs')], { quiet: true });
  for (const name of readdirSync(join(root, 'packages'))) await pack(name);
  for (const file of readdirSync(tarballs)) await lint(join(tarballs, file));
  await runQuickstart();
  await runServer();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function pack(name) {
  await runPnpm(['pack', '--pack-destination', tarballs], { cwd: join(root, 'packages', name), quiet: true });
}

async function lint(tarball) {
  await runOrThrow(bin('publint'), [tarball, '--strict'], { quiet: true });
  await runOrThrow(bin('attw'), [tarball, '--profile', 'esm-only'], { quiet: true });
}

/** A stranger's project: nothing of the workspace, only the tarballs and what they depend on. */
async function runQuickstart() {
  const project = join(work, 'project');
  const example = join(root, 'examples/quickstart');
  mkdirSync(project);
  const files = Object.fromEntries(
    readdirSync(tarballs).map((file) => [nameOf(file), `file:${join(tarballs, file)}`]),
  );
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(example, 'package.json'), 'utf8'));
  const wanted = Object.keys({ ...dependencies, ...devDependencies, '@opsaicortex/server': '' }).filter(
    (name) => name.startsWith('@opsaicortex/'),
  );
  const manifest = {
    name: 'stranger',
    private: true,
    type: 'module',
    dependencies: pick(files, wanted),
    overrides: files,
  };
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, zod: '^4.1.0' } }),
  );
  await runOrThrow('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: project,
    quiet: true,
  });
  writeFileSync(join(project, 'quickstart.mjs'), withoutTypes(join(example, 'src/quickstart.ts')));
  for (const file of ['check.mjs', 'check.cjs']) {
    cpSync(join(example, file), join(project, file));
    await runOrThrow(process.execPath, [join(project, file), './quickstart.mjs'], {
      cwd: project,
      quiet: true,
    });
  }
}

/** The published command finds all it needs: its bundle, migrations, recordings and database template. */
async function runServer() {
  const command = join(work, 'project/node_modules/.bin/opsaicortex');
  await runOrThrow(command, ['demo', '--once'], { cwd: work, quiet: true });
}

/** Node 20 does not read TypeScript; nothing but the types may differ from what the README shows. */
function withoutTypes(file) {
  const { ESNext } = typescript.ScriptTarget;
  const compilerOptions = { target: ESNext, module: typescript.ModuleKind.ESNext };
  return typescript.transpileModule(readFileSync(file, 'utf8'), { compilerOptions }).outputText;
}

function nameOf(tarball) {
  return `@opsaicortex/${tarball.replace(/^opsaicortex-/, '').replace(/-\d+\.\d+\.\d+.*$/, '')}`;
}

function pick(from, names) {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}
