import { stripVTControlCharacters } from 'node:util';
import { hostileNotification, sampleNotification, sinkSuite, testContext } from '@opsaicortex/conformance';
import { expect, it } from 'vitest';
import { type ConsoleSinkOptions, consoleSink } from './console-sink.js';

let arrived = '';
const write = (text: string): void => {
  arrived += text;
};

sinkSuite({
  create: () => consoleSink({ write }),
  delivers: { by: 'other', arrived: () => arrived },
  secrets: [],
});

async function print(body: string, options: ConsoleSinkOptions = {}): Promise<string> {
  let printed = '';
  const sink = consoleSink({
    ...options,
    write: (text) => {
      printed += text;
    },
  });
  await sink.deliver(sampleNotification({ body }), testContext());
  return printed;
}

it('prints the body and one empty line', async () => {
  expect(await print('❌ CI failed\n\nWhy\n')).toBe('❌ CI failed\n\nWhy\n\n');
});

it('wraps between words and keeps the indent', async () => {
  const printed = await print(`  1. ${'word '.repeat(40)}`, { width: 40 });
  const lines = printed.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  for (const line of lines) expect(line).toMatch(/^(?: {2}1\. | {2})word/);
});

it('breaks a word that is longer than a line, and loses nothing of it', async () => {
  const printed = await print('x'.repeat(250), { width: 80 });
  expect(printed.split('\n').map(({ length }) => length)).toEqual([80, 80, 80, 10, 0, 0]);
});

it('lets nothing drive the terminal, whoever wrote it', async () => {
  const printed = await print(hostileNotification(consoleSink()).body);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
  expect(printed).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]/);
  expect(printed).toContain('redlink');
});

it('has colours only when it is asked for them, and the same words then', async () => {
  const body = 'CI failed\n\nEvidence\n    a log line\nConfidence 90%';
  const coloured = await print(body, { color: true });
  expect(coloured).toContain('\u001b[1mCI failed\u001b[22m');
  expect(stripVTControlCharacters(coloured)).toBe(await print(body));
});

it('reports an output that is closed', async () => {
  const sink = consoleSink({
    write: () => {
      throw new Error('EPIPE');
    },
  });
  await expect(sink.deliver(sampleNotification(), testContext())).rejects.toMatchObject({
    code: 'unavailable',
  });
});

it('takes time that grows with the text and not with its square', async () => {
  const started = performance.now();
  await print('x'.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
