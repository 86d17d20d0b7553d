import { expect, it } from 'vitest';
import { createLog, withFields } from './log.js';

function logInto(secrets: readonly string[]) {
  const lines: string[] = [];
  return { lines, log: createLog('info', secrets, { write: (line) => void lines.push(line) }) };
}

it('masks configured secrets wherever they stand, also a private key with line breaks', () => {
  const key = '-----BEGIN KEY-----\nabcdef\n-----END KEY-----';
  const { lines, log } = logInto(['super-secret-token', key]);
  log.info({ url: 'https://x/?k=super-secret-token', detail: key }, 'Said super-secret-token.');
  expect(lines.join('')).not.toMatch(/super-secret-token|abcdef/);
  expect(lines.join('')).toContain('[secret]');
});

it('never writes fields that hold headers, bodies or credentials', () => {
  const { lines, log } = logInto([]);
  log.info({ request: { headers: { a: 'visible1' }, body: 'visible2', authorization: 'visible3' } }, 'x');
  expect(lines.join('')).not.toMatch(/visible/);
});

it('writes of an error only kind, code, message, stack and cause', () => {
  const { lines, log } = logInto([]);
  const error = Object.assign(new Error('outer', { cause: new Error('inner') }), {
    config: { k: 'hidden-thing' },
  });
  log.error({ error }, 'Broke.');
  expect(lines.join('')).toContain('inner');
  expect(lines.join('')).not.toContain('hidden-thing');
});

it('puts fields on every line, and masks secrets in them as anywhere', () => {
  const { lines, log } = logInto(['super-secret-token']);
  const scoped = withFields(log, { deliveryId: 'd-1', note: 'super-secret-token' });
  scoped.warn({ eventId: 'e-1' }, 'First.');
  scoped.info({ deliveryId: 'd-2', headers: { a: 1 }, request: { headers: 'visible' } }, 'Second.');
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({ level: 'warn', deliveryId: 'd-1', eventId: 'e-1', note: '[secret]' });
  expect(second).toMatchObject({ level: 'info', deliveryId: 'd-2' });
  expect(lines.join('')).not.toContain('visible');
});
