/** Arrows point one way: bench, faults, examples, server → adapters → core/adapter → core/spec, core/errors; core/pipeline → logs. */
const tests = '\\.test(-d)?\\.ts$|/testing/|\\.integration\\.test\\.ts$';
const insiders = '^bench/src/(train|calibrate|log-speed)/';
const adapters = '^packages/((?:source|sink|model|reasoner)-[^/]+)/src';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'spec-imports-nothing',
      severity: 'error',
      from: { path: '^packages/core/src/spec' },
      to: { pathNot: '^packages/core/src/spec' },
    },
    {
      name: 'errors-import-nothing',
      severity: 'error',
      from: { path: '^packages/core/src/errors', pathNot: tests },
      to: { pathNot: '^packages/core/src/errors' },
    },
    {
      name: 'adapter-helpers-stay-low',
      severity: 'error',
      from: { path: '^packages/core/src/adapter', pathNot: tests },
      to: { path: '^packages/', pathNot: '^packages/core/src/(adapter|errors|spec)' },
    },
    {
      name: 'core-knows-no-adapter',
      severity: 'error',
      from: { path: '^packages/core', pathNot: tests },
      to: { path: '^packages/(?!core/|logs/)' },
    },
    {
      name: 'logs-know-nothing-of-ours',
      severity: 'error',
      from: { path: '^packages/logs', pathNot: tests },
      to: { path: '^packages/(?!logs/)' },
    },
    {
      name: 'adapters-know-only-core',
      severity: 'error',
      from: { path: adapters, pathNot: tests },
      to: { path: '^packages/', pathNot: ['^packages/core/', '^packages/$1/'] },
    },
    {
      name: 'server-is-nobodys-dependency',
      severity: 'error',
      from: { path: '^packages/(?!server/)' },
      to: { path: '^packages/server/' },
    },
    {
      name: 'bench-is-nobodys-dependency',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: '^bench/' },
    },
    {
      name: 'faults-are-nobodys-dependency',
      severity: 'error',
      from: { pathNot: '^faults/' },
      to: { path: '^faults/' },
    },
    {
      name: 'no-deep-imports',
      severity: 'error',
      // Training and speed are about what the logs package keeps to itself, the cost of the queue about what the server does.
      from: {
        path: '^(packages|examples|bench|faults)/([^/]+)/',
        pathNot: [insiders, '^bench/src/pipeline/programs/queue-cost'],
      },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: [
          '^packages/$2/',
          '/src/index\\.ts$',
          '^packages/core/src/(adapter|template)/index\\.ts$',
          '^packages/conformance/src/stand-ins/index\\.ts$',
        ],
      },
    },
    {
      name: 'insiders-reach-into-logs-only',
      severity: 'error',
      from: { path: insiders },
      to: { path: '^packages/(?!logs/)' },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^(packages/[^/]+|bench|faults)/src', pathNot: tests },
      to: { path: tests },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '/(dist|record|recordings)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
