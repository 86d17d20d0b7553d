import { OpsError } from '@opsaicortex/core';

/** One thing that is wrong with the configuration. Never holds the value. */
export interface ConfigurationProblem {
  /** Name of the variable or option. */
  readonly name: string;
  readonly message: string;
}

/** One error for all problems, so that nobody has to fix them one start at a time. */
export function toConfigurationError(problems: readonly ConfigurationProblem[]): OpsError {
  const lines = problems.map(({ name, message }) => `  ${name}: ${message}`);
  return new OpsError('configuration', `The configuration is wrong.\n${lines.join('\n')}`, {
    adapter: 'server',
  });
}
