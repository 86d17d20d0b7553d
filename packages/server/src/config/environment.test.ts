import { expect, it } from 'vitest';
import { createInternalKey } from '../edge/internal-keys.js';
import { listSecrets, parseEnvironment } from './environment.js';

function namesOfProblems(variables: Record<string, string>): readonly string[] {
  return parseEnvironment(variables).problems.map(({ name }) => name);
}

it('needs nothing, and counts empty variables as unset', () => {
  expect(parseEnvironment({ PORT: '', SLACK_BOT_TOKEN: '' })).toMatchObject({
    environment: { PORT: 3000, DATA_DIR: '.opsaicortex', LOG_LEVEL: 'info' },
    problems: [],
  });
});

it('splits lists at commas', () => {
  const { environment } = parseEnvironment({ GITHUB_WEBHOOK_SECRET: 'new, old', SLACK_CHANNEL: '#a' });
  expect(environment).toMatchObject({ GITHUB_WEBHOOK_SECRET: ['new', 'old'], SLACK_CHANNEL: ['#a'] });
  expect(namesOfProblems({ GITHUB_WEBHOOK_SECRET: 'new,,old' })).toEqual(['GITHUB_WEBHOOK_SECRET']);
});

it.each([
  [{ PORT: '70000' }, ['PORT']],
  [{ DATABASE_URL: 'mysql://x' }, ['DATABASE_URL']],
  [{ SLACK_API_URL: 'http://127.0.0.1:1/api' }, ['SLACK_API_URL']],
  [{ REDIS_URL: 'redis://127.0.0.1' }, ['DATABASE_URL']],
  [{ GITHUB_APP_ID: '12' }, ['GITHUB_APP_PRIVATE_KEY']],
  [
    { RETENTION_BODY_DAYS: '-1', RETENTION_EVENT_DAYS: '1.5' },
    ['RETENTION_BODY_DAYS', 'RETENTION_EVENT_DAYS'],
  ],
  [{ SLACK_BOT_TOKEN: 'x', LOG_LEVEL: 'loud' }, ['LOG_LEVEL', 'SLACK_CHANNEL']],
])('names what is wrong with %o', (variables, names) => {
  expect(namesOfProblems(variables)).toEqual(names);
});

it('lists what must be masked: secrets, each of several, and the passwords in URLs, but no short words', () => {
  const variables = {
    GITHUB_WEBHOOK_SECRET: 'first-secret, second-secret, test',
    DATABASE_URL: 'postgres://u:p%40ssword@h/d',
    PORT: '1',
  };
  expect(listSecrets(variables)).toEqual(['p%40ssword', 'p@ssword', 'first-secret', 'second-secret']);
});

it('takes keys as a JWKS, names what is wrong with them, and masks their private parts', () => {
  const key = createInternalKey();
  const text = JSON.stringify({ keys: [key] });
  expect(parseEnvironment({ OPSAICORTEX_INTERNAL_KEYS: text }).environment).toMatchObject({
    OPSAICORTEX_INTERNAL_KEYS: { keys: [key] },
  });
  expect(namesOfProblems({ OPSAICORTEX_INTERNAL_KEYS: '{"keys":[{"kty":"EC"}]}' })).toContain(
    'OPSAICORTEX_INTERNAL_KEYS.keys.0.kty',
  );
  expect(listSecrets({ OPSAICORTEX_INTERNAL_KEYS: text })).toEqual([text, key.d]);
});
