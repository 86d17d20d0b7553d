import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

/** A built server that nobody else changes while cases run. */
export interface Built {
  /** The command. */
  readonly program: string;
  /** A configuration whose reasoner asks a model behind HTTP. */
  readonly configFile: string;
  remove(): void;
}

/** A change to one source file that takes a safeguard away. */
export interface SourceEdit {
  /** Such as `packages/server/src/store/leases.ts`. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly replacement: string;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Bundles the server as it is now into a folder of its own, from where it finds its packages and its migrations.
 * @throws Error when an edit does not fit its file
 */
export async function buildServer(edits: readonly SourceEdit[] = []): Promise<Built> {
  const key = createHash('sha256')
    .update(JSON.stringify([process.pid, edits]))
    .digest('hex')
    .slice(0, 12);
  const server = join(root, 'packages/server');
  const folder = join(server, 'node_modules/.faults', key);
  for (const edit of edits) checkEdit(edit);
  const directory = process.cwd();
  process.chdir(server);
  await build({
    entry: {
      cli: join(server, 'src/cli/main.ts'),
      config: fileURLToPath(new URL('../served/model.config.ts', import.meta.url)),
    },
    outDir: join(folder, 'dist'),
    format: 'esm',
    target: 'node20',
    platform: 'node',
    splitting: true,
    silent: true,
    config: false,
    tsconfig: join(root, 'tsconfig.json'),
    noExternal: [/^@opsaicortex\//],
    esbuildPlugins: [toPlugin(edits)],
  });
  process.chdir(directory);
  cpSync(join(server, 'migrations'), join(folder, 'migrations'), { recursive: true });
  copyTemplate(join(server, 'dist'), join(folder, 'dist'));
  return {
    program: join(folder, 'dist/cli.js'),
    configFile: join(folder, 'dist/config.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Without a built package embedded servers start more slowly, and that is all. */
function copyTemplate(from: string, to: string): void {
  const name = 'database-template.tar.gz';
  mkdirSync(to, { recursive: true });
  if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name));
}

/** @throws Error when the text does not stand in the file exactly once */
export function checkEdit({ file, text }: SourceEdit): void {
  const parts = readFileSync(join(root, file), 'utf8').split(text);
  if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${text}`);
}

type Plugin = NonNullable<NonNullable<Parameters<typeof build>[0]['esbuildPlugins']>[number]>;

function toPlugin(edits: readonly SourceEdit[]): Plugin {
  return {
    name: 'edits',
    setup(building) {
      building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const fitting = edits.filter(({ file }) => path === join(root, file));
        if (fitting.length === 0) return undefined;
        const contents = fitting.reduce(
          (source, { text, replacement }) => source.replace(text, () => replacement),
          readFileSync(path, 'utf8'),
        );
        return { contents, loader: 'ts' };
      });
    },
  };
}
