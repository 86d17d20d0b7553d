import { findRoleProblems, type Role } from '../roles.js';
import { toConfigurationError } from './configuration-problem.js';
import { type Environment, listSecrets, parseEnvironment } from './environment.js';
import { loadAwsSecret } from './load-aws-secret.js';
import { resolveSecrets, type Variables } from './resolve-secrets.js';

/** The environment, checked, with its secrets resolved. */
export interface Settings {
  readonly environment: Environment;
  /** Exact values that must never be written anywhere. */
  readonly secrets: readonly string[];
}

/**
 * Reads the settings of a role from variables.
 * @throws OpsError `configuration` naming every problem at once, and no value
 */
export async function loadSettings(variables: Variables, role: Role = 'all'): Promise<Settings> {
  const resolved = await resolveSecrets(variables, loadAwsSecret);
  const { environment, problems } = parseEnvironment(resolved.variables);
  const unreadable = new Set(resolved.problems.map(({ name }) => name));
  const ofRole = findRoleProblems(role, resolved.variables);
  const all = [...resolved.problems, ...[...problems, ...ofRole].filter(({ name }) => !unreadable.has(name))];
  if (environment === undefined || all.length > 0) throw toConfigurationError(all);
  return { environment, secrets: listSecrets(resolved.variables) };
}
