import { defineConfig } from 'tsup';

// Workspace packages are TypeScript sources, so they are bundled; packages of npm stay dependencies.
// `migrations/` needs no copying: it ships in the package beside `dist`.
export default defineConfig({
  entry: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  sourcemap: true,
  clean: true,
  noExternal: [/^@opsaicortex\//],
  external: ['@aws-sdk/client-secrets-manager'],
});
