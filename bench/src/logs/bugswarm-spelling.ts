import type { FailedTest } from '@opsaicortex/logs';

/**
 * The name of a test as the analyzers of BugSwarm spell it, whose answers are the truth of this set: pytest's paths
 * become modules, mocha's names keep the colon that ends them in its list.
 */
export function toBugswarmName({ runner, name, title }: FailedTest): string {
  if (runner === 'mocha') return `${name}:`;
  if (runner === 'karma-mocha') return title ?? name;
  if (runner === 'unittest') return /^Failure: (\w+) \(/.exec(name)?.[1] ?? name;
  return runner === 'pytest' ? toModuleName(name) : name;
}

function toModuleName(nodeId: string): string {
  const [path = '', ...rest] = nodeId.split('::');
  const module = path.replace(/\.py$/, '').replaceAll('/', '.');
  // What could not be collected has no name but its module.
  return rest.length === 0 ? `(${module})` : `${module}::${rest.join('::').replace(`${module}.`, '')}`;
}
