import { randomBytes } from 'node:crypto';
import type { SecretFact } from '../oracle/facts.js';

const random = (length: number) => randomBytes(length).toString('hex').slice(0, length);

/** Values that are given to the server, or stand in logs that it reads, and that must never come out again. */
export const secrets = {
  webhook: `hook-${random(32)}`,
  oldWebhook: `old-hook-${random(32)}`,
  githubToken: `ghp_${random(36)}`,
  slackToken: `xoxb-${random(12)}-${random(24)}`,
  adminToken: `admin-${random(32)}`,
  postgresPassword: `postgres-${random(24)}`,
  redisPassword: `redis-${random(24)}`,
  logToken: `ghp_${random(36)}`,
  logPassword: random(28),
} as const;

/** The same with their names, to look for. */
export const plantedSecrets: readonly SecretFact[] = Object.entries(secrets).map(([name, value]) => ({
  name,
  value,
}));

/** A log of a failed job, with secrets in it. */
export function toFailingLog(repository: string): string {
  const at = (second: number) => `2026-11-20T10:00:${String(second).padStart(2, '0')}.0000000Z `;
  const lines = [
    '##[group]Run npm ci && npm test',
    'npm ci && npm test',
    '##[endgroup]',
    `Cloning https://x-access-token:${secrets.logToken}@github.com/${repository}.git`,
    `export DATABASE_PASSWORD=${secrets.logPassword}`,
    '> test',
    '> node --test',
    "Error: Cannot find module 'left-pad'",
    'Require stack:',
    '- /home/runner/work/app/src/total.js',
    `curl: (22) The requested URL returned error: 401 (authorization: Bearer ${secrets.logToken})`,
    '##[error]Process completed with exit code 1.',
  ];
  return `${lines.map((line, second) => at(second) + line).join('\n')}\n`;
}
