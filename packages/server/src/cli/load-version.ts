import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The version of this package: from `src/cli` in a clone, from `dist` when built. */
export function loadVersion(): string {
  const candidates = ['../../package.json', '../package.json'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const manifests = candidates
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const schema = z.object({ name: z.literal('@opsaicortex/server'), version: z.string() });
  const own = manifests.map((manifest) => schema.safeParse(manifest)).find(({ success }) => success);
  return own?.data?.version ?? 'unknown';
}
