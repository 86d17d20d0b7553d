import { defineConfig } from 'vitest/config';

const include = (kind: string) => [
  `packages/*/src/**/*${kind}.ts`,
  `examples/*/src/**/*${kind}.ts`,
  `bench/src/**/*${kind}.ts`,
  `faults/src/**/*${kind}.ts`,
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 20_000,
          include: include('.test'),
          exclude: ['**/node_modules/**', '**/*.integration.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: include('.integration.test'),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
