import { z } from 'zod';
import { internalKeysSchema } from '../edge/internal-keys.js';
import { defaultRetention } from '../retention/retention-days.js';
import type { Role } from '../roles.js';
import { parsePairs } from '../tracing/parse-pairs.js';
import { tracingVariables } from '../tracing/tracing-options.js';
import type { ConfigurationProblem } from './configuration-problem.js';
import { secretVariables, type Variables } from './resolve-secrets.js';

const url = (protocols: RegExp, what: string) => z.url({ protocol: protocols, error: `is not ${what}` });
const httpUrl = url(/^https?$/, 'an http or https URL');
const text = z.string().min(1, 'is empty');

const list = (what: string) =>
  text
    .transform((value) => value.split(',').map((item) => item.trim()))
    .refine((items) => items.every((item) => item !== ''), `has an empty ${what} between commas`);

const days = (usual: number) =>
  z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(36_500, 'is over 36500')
    .default(usual);

const schema = z.object({
  PORT: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(65_535, 'is over 65535')
    .default(3000),
  HOST: text.optional(),
  PUBLIC_URL: httpUrl.optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, 'a postgres:// URL').optional(),
  REDIS_URL: url(/^rediss?$/, 'a redis:// or rediss:// URL').optional(),
  DATA_DIR: text.default('.opsaicortex'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'is not one of trace, debug, info, warn, error, fatal, silent',
    )
    .default('info'),
  GITHUB_WEBHOOK_SECRET: list('secret').optional(),
  GITHUB_APP_ID: z.string().regex(/^\d+$/, 'is not a number').optional(),
  GITHUB_APP_PRIVATE_KEY: text.optional(),
  GITHUB_TOKEN: text.optional(),
  GITHUB_API_URL: httpUrl.optional(),
  SLACK_BOT_TOKEN: text.optional(),
  SLACK_CHANNEL: list('channel').optional(),
  SLACK_API_URL: httpUrl.refine((value) => value.endsWith('/api/'), 'does not end in /api/').optional(),
  OPSAICORTEX_ALLOWED_HOSTS: list('host').optional(),
  OPSAICORTEX_ADMIN_TOKEN: text.optional(),
  OPSAICORTEX_CORE_URL: list('URL').pipe(z.array(httpUrl)).optional(),
  OPSAICORTEX_INTERNAL_KEYS: internalKeysSchema.optional(),
  SPOOL_MAX_MB: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(32, 'is below 32')
    .default(1_024),
  SPOOL_MAX_DELIVERIES: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(1, 'is below 1')
    .default(100_000),
  METRICS_TOKEN: text.optional(),
  ...tracingVariables,
  RETENTION_BODY_DAYS: days(defaultRetention.bodies),
  RETENTION_EVIDENCE_DAYS: days(defaultRetention.evidence),
  RETENTION_INSIGHT_DAYS: days(defaultRetention.insights),
  RETENTION_EVENT_DAYS: days(defaultRetention.events),
  // One body of 25 MB must fit.
  INGEST_MEMORY_MB: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(32, 'is below 32')
    .default(64),
});

/** The variables that the server reads, checked. */
export type Environment = z.output<typeof schema>;

/** Where to listen: an embedded server is for this machine; with a database, or as an edge, it is for others. */
export function toHost({ HOST, DATABASE_URL }: Environment, role: Role): string {
  return HOST ?? (DATABASE_URL === undefined && role !== 'ingest' ? '127.0.0.1' : '0.0.0.0');
}

/** Checks the variables, and what they mean together. Empty ones count as unset. */
export function parseEnvironment(variables: Variables): {
  readonly environment?: Environment;
  readonly problems: readonly ConfigurationProblem[];
} {
  const set = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(set);
  const problems = [
    ...(parsed.error?.issues.map(({ path, message }) => ({ name: path.join('.'), message })) ?? []),
    ...findContradictions(set),
  ];
  return { ...(parsed.success && { environment: parsed.data }), problems };
}

/** Secrets shorter than this are words that would blot out ordinary text. */
const minSecretLength = 8;

/** Every secret of the environment that is long enough to be told from a word: to be masked in logs and in evidence. */
export function listSecrets(variables: Variables): readonly string[] {
  const values = secretVariables.flatMap((name) => {
    const value = variables[name];
    if (value === undefined || value === '') return [];
    if (name === 'DATABASE_URL' || name === 'REDIS_URL') return readPassword(value);
    if (name.startsWith('OTEL_')) return Object.values(parsePairs(value));
    if (name === 'OPSAICORTEX_INTERNAL_KEYS') return [value, ...readPrivateParts(value)];
    return name === 'GITHUB_WEBHOOK_SECRET' ? value.split(',').map((item) => item.trim()) : [value];
  });
  return [...new Set(values)].filter((value) => value.length >= minSecretLength);
}

function readPrivateParts(value: string): readonly string[] {
  const { data } = internalKeysSchema.safeParse(value);
  return (data?.keys ?? []).flatMap(({ d }) => d ?? []);
}

function readPassword(value: string): readonly string[] {
  const password = URL.canParse(value) ? new URL(value).password : '';
  return [password, safeDecode(password)];
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function findContradictions(variables: Variables): readonly ConfigurationProblem[] {
  const has = (name: string) => variables[name] !== undefined;
  const needs = (name: string, other: string) =>
    has(name) && !has(other) ? [{ name: other, message: `is missing: ${name} needs it` }] : [];
  return [
    ...needs('GITHUB_APP_ID', 'GITHUB_APP_PRIVATE_KEY'),
    ...needs('GITHUB_APP_PRIVATE_KEY', 'GITHUB_APP_ID'),
    ...needs('SLACK_BOT_TOKEN', 'SLACK_CHANNEL'),
    ...(has('REDIS_URL') && !has('DATABASE_URL')
      ? [
          {
            name: 'DATABASE_URL',
            message: 'is missing: REDIS_URL only dispatches, and the record needs PostgreSQL',
          },
        ]
      : []),
  ];
}
