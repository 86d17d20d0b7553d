import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadConfigFile } from './load-config-file.js';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'opsaicortex-config-'));
  await symlink(
    fileURLToPath(new URL('../../node_modules', import.meta.url)),
    join(directory, 'node_modules'),
  );
});

afterAll(() => rm(directory, { recursive: true, force: true }));

it('returns nothing where there is no file, and minds one that was named', async () => {
  expect(await loadConfigFile(directory, undefined)).toBeUndefined();
  await expect(loadConfigFile(directory, 'other.config.ts')).rejects.toMatchObject({ code: 'configuration' });
});

it('loads TypeScript with our own packages in it, and keeps the identity of adapters', async () => {
  const source = `
    import { definePipeline, type Pipeline } from '@opsaicortex/core';
    import { rulesReasoner } from '@opsaicortex/reasoner-rules';
    import { consoleSink } from '@opsaicortex/sink-console';
    import { githubSource } from '@opsaicortex/source-github';
    const source = githubSource({ secret: 'secret' });
    const make = (name: string): Pipeline =>
      definePipeline({ name, sources: [source], reasoner: rulesReasoner(), notify: [{ sink: consoleSink() }] });
    export default { pipelines: [make('first'), make('second')] };
  `;
  await writeFile(join(directory, 'opsaicortex.config.ts'), source);
  const config = await loadConfigFile(directory, undefined);
  const [first, second] = config?.pipelines ?? [];
  expect([first?.name, second?.name]).toEqual(['first', 'second']);
  expect(first?.sources[0]).toBe(second?.sources[0]);
});

it('says what is not a configuration', async () => {
  await writeFile(join(directory, 'bad.config.mjs'), 'export default { pipelines: [{}], pipeline: 1 };');
  await expect(loadConfigFile(directory, 'bad.config.mjs')).rejects.toThrow(
    /pipelines\.0: is not a pipeline[\s\S]*"pipeline"/,
  );
});
