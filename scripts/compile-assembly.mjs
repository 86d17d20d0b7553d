// Compiles the AssemblyScript of the logs package into a module of its source, which is committed: nobody else needs the compiler.
// With --check it only says whether the two are in step.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main as compile } from 'assemblyscript/asc';

const folder = fileURLToPath(new URL('../packages/logs', import.meta.url));
const source = 'assembly/line-shapes.ts';
const target = join(folder, 'src/scan/line-shapes-module.ts');
const flags = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd,bulk-memory'];
const LINE_CHARACTERS = 100;

const text = toSource(await toBinary());
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write(`${target} is not what ${source} compiles to: node scripts/compile-assembly.mjs\n`);
  process.exitCode = 1;
}

async function toBinary() {
  let binary;
  const { error, stderr } = await compile(
    [source, ...flags, '--baseDir', folder, '--outFile', 'module.wasm'],
    {
      readFile: (name, base) => readOrNull(join(base, name)),
      writeFile(_, contents) {
        binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(stderr.toString(), { cause: error });
  return Buffer.from(binary);
}

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function toSource(binary) {
  const lines = binary.toString('base64').match(new RegExp(`.{1,${LINE_CHARACTERS}}`, 'g'));
  return `// Written by scripts/compile-assembly.mjs from ${source}.
/** A WebAssembly module in base64. */
export const lineShapesModule =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
}
