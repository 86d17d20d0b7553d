import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ConfigurationProblem } from './configuration-problem.js';

/** The variables that may hold `file:/path` or `aws-secrets-manager:name#key` in place of the value. */
export const secretVariables = [
  'DATABASE_URL',
  'REDIS_URL',
  'GITHUB_WEBHOOK_SECRET',
  'GITHUB_APP_PRIVATE_KEY',
  'GITHUB_TOKEN',
  'GITHUB_CLIENT_SECRET',
  'ANTHROPIC_API_KEY',
  'OPENAI_API_KEY',
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'TEAMS_WEBHOOK_URL',
  'DISCORD_WEBHOOK_URL',
  'OPSAICORTEX_ADMIN_TOKEN',
  'OPSAICORTEX_INTERNAL_KEYS',
  'METRICS_TOKEN',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_EXPORTER_OTLP_TRACES_HEADERS',
] as const;

/** Variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Loads one secret of AWS Secrets Manager: its text. */
export type LoadAwsSecret = (name: string) => Promise<string>;

/** Replaces references to secrets by the secrets. What cannot be read is a problem with the variable's name. */
export async function resolveSecrets(
  variables: Variables,
  loadAwsSecret: LoadAwsSecret,
): Promise<{ readonly variables: Variables; readonly problems: readonly ConfigurationProblem[] }> {
  const resolved: Record<string, string | undefined> = { ...variables };
  const problems: ConfigurationProblem[] = [];
  for (const name of secretVariables) {
    const value = variables[name];
    if (value === undefined) continue;
    try {
      resolved[name] = await resolveSecret(value, loadAwsSecret);
    } catch (error) {
      resolved[name] = undefined;
      problems.push({ name, message: error instanceof Error ? error.message : 'could not be read' });
    }
  }
  return { variables: resolved, problems };
}

async function resolveSecret(value: string, loadAwsSecret: LoadAwsSecret): Promise<string> {
  if (value.startsWith('file:')) return readSecretFile(value.slice('file:'.length));
  const prefix = 'aws-secrets-manager:';
  if (!value.startsWith(prefix)) return value;
  const [name = '', key] = value.slice(prefix.length).split('#');
  if (name === '')
    throw new Error('names no secret: write aws-secrets-manager:name or aws-secrets-manager:name#key');
  const text = await loadAwsSecret(name);
  return key === undefined ? text : pickKey(text, key);
}

async function readSecretFile(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Error(`the file it names cannot be read (${code})`);
  }
}

function pickKey(text: string, key: string): string {
  const fields = z.record(z.string(), z.unknown()).safeParse(parseJson(text));
  const value = fields.success ? fields.data[key] : undefined;
  if (typeof value !== 'string') throw new Error(`the secret has no text under the key "${key}"`);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
