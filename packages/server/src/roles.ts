import type { ConfigurationProblem } from './config/configuration-problem.js';
import type { Variables } from './config/resolve-secrets.js';

/** What a process does. */
export interface Duties {
  /** Takes webhooks. */
  readonly hasWebhooks: boolean;
  /** Serves the API and the home page, takes what edge processes hand over, and finds work that was lost. */
  readonly isCore: boolean;
  /** Parses, investigates, analyzes and notifies. */
  readonly isWorker: boolean;
  /** For help. */
  readonly summary: string;
}

/** A share of the work. Any number of processes may have each; `all` is the three in one. */
export type Role = 'all' | 'ingest' | 'core' | 'worker';

/** What each role does. */
export const duties: Readonly<Record<Role, Duties>> = {
  all: { hasWebhooks: true, isCore: true, isWorker: true, summary: 'everything, in one process' },
  ingest: {
    ...{ hasWebhooks: true, isCore: false, isWorker: false },
    summary: 'takes webhooks: into PostgreSQL, or with OPSAICORTEX_CORE_URL on to a core',
  },
  core: {
    ...{ hasWebhooks: false, isCore: true, isWorker: false },
    summary: 'API, deliveries from edge processes, and finding work that was lost',
  },
  worker: {
    ...{ hasWebhooks: false, isCore: false, isWorker: true },
    summary: 'parses, investigates, analyzes and notifies',
  },
};

/** The role of a name, if it is one. */
export function parseRole(name: string): Role | undefined {
  return name === 'all' || name === 'ingest' || name === 'core' || name === 'worker' ? name : undefined;
}

/** What a role needs of the variables, beyond what each of them needs by itself. */
export function findRoleProblems(role: Role, variables: Variables): readonly ConfigurationProblem[] {
  const has = (name: string) => variables[name] !== undefined && variables[name] !== '';
  if (role === 'all' || (role !== 'ingest' && has('DATABASE_URL'))) return [];
  if (role !== 'ingest') {
    const message = `is missing: --role ${role} shares a database with other processes, and the embedded one serves one process`;
    return [{ name: 'DATABASE_URL', message }];
  }
  if (has('DATABASE_URL') && has('OPSAICORTEX_CORE_URL')) {
    const message = 'and DATABASE_URL are both set: --role ingest either forwards or commits by itself';
    return [{ name: 'OPSAICORTEX_CORE_URL', message }];
  }
  if (has('DATABASE_URL')) return [];
  if (!has('OPSAICORTEX_CORE_URL')) {
    const message = 'is missing: --role ingest commits to PostgreSQL, or forwards to OPSAICORTEX_CORE_URL';
    return [{ name: 'DATABASE_URL', message }];
  }
  const message = 'is missing: an edge signs what it forwards; make keys with "opsaicortex keys"';
  return has('OPSAICORTEX_INTERNAL_KEYS') ? [] : [{ name: 'OPSAICORTEX_INTERNAL_KEYS', message }];
}
