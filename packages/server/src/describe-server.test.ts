import { expect, it } from 'vitest';
import { describeServer } from './describe-server.js';

const apiOf = (configured: string | undefined, made: string | undefined) =>
  describeServer({ description: 'here', adminToken: made }, configured).find(({ name }) => name === 'API');

it.each([
  ['off without a token', undefined, undefined, false, 'set OPSAICORTEX_ADMIN_TOKEN'],
  ['on with the token that was made', undefined, 'made', true, '/api/v1, with the token in admin-token'],
  [
    'on with the configured one',
    'a-long-enough-token',
    'made',
    true,
    '/api/v1, with OPSAICORTEX_ADMIN_TOKEN',
  ],
  ['on with a short one, and says so', 'short', undefined, true, 'which is short: use 16 characters or more'],
])('has the API %s', (_, configured, made, isOn, detail) => {
  expect(apiOf(configured, made)).toMatchObject({ isOn, detail: expect.stringContaining(detail) });
});

it('never shows the token', () => {
  expect(
    JSON.stringify(describeServer({ description: 'here', adminToken: 'made-token' }, 'configured-token')),
  ).not.toMatch(/made-token|configured-token/);
});
