import { expect, it } from 'vitest';
import { parseEnvelope, toEnvelope } from './envelope.js';

const delivery = {
  id: 'github:1',
  source: 'github',
  headers: { 'x-github-event': 'push', 'x-odd': '"\\\né' },
  body: Buffer.from([0xff, 0x0a, 0x00, 0xef, 0xbb, 0xbf]),
};

it('gives back every byte and every header', () => {
  const opened = parseEnvelope(toEnvelope(delivery));
  expect({ ...opened, body: Buffer.from(opened?.body ?? []) }).toEqual(delivery);
  expect(parseEnvelope(toEnvelope({ ...delivery, body: new Uint8Array() }))?.body).toHaveLength(0);
});

it.each([
  ['nothing', ''],
  ['no line', '{"version":1}'],
  ['no JSON', 'x\n'],
  ['another version', '{"version":2,"id":"a","source":"s","headers":{}}\n'],
  ['no id', '{"version":1,"source":"s","headers":{}}\n'],
  ['an id that cannot be stored', '{"version":1,"id":"a\\u0000","source":"s","headers":{}}\n'],
  ['headers that are no texts', '{"version":1,"id":"a","source":"s","headers":{"a":1}}\n'],
  ['a head without end', `${' '.repeat(70_000)}\n`],
])('opens nothing that holds %s', (_what, text) => {
  expect(parseEnvelope(Buffer.from(text))).toBeUndefined();
});
