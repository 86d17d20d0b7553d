import { expect, it } from 'vitest';
import { internalKeysSchema } from '../edge/internal-keys.js';
import { createProgram } from './create-program.js';

async function run(words: readonly string[], keys?: string) {
  const printed: string[] = [];
  const program = createProgram({
    environment: keys === undefined ? {} : { OPSAICORTEX_INTERNAL_KEYS: keys },
    directory: '.',
    print: (text) => void printed.push(text),
    printError: (text) => void printed.push(text),
  });
  await program.parseAsync(['node', 'opsaicortex', 'keys', ...words]);
  const text = printed.join('\n');
  return { text, keys: internalKeysSchema.parse(text).keys };
}

it('makes a key that signs, another each time', async () => {
  const [one, other] = [await run([]), await run([])];
  expect(one.keys).toHaveLength(1);
  expect(one.keys[0]?.d).toHaveLength(43);
  expect(one.keys[0]?.kid).not.toBe(other.keys[0]?.kid);
});

it('rotates: a new key signs, the last one is still accepted, an older one no more', async () => {
  const first = await run([]);
  const second = await run(['--rotate'], first.text);
  expect(second.keys.slice(1)).toEqual(first.keys);
  expect(second.keys[0]?.d).toHaveLength(43);
  const third = await run(['--rotate'], second.text);
  expect(third.keys.slice(1)).toEqual(second.keys.slice(0, 1));
});

it('tells the public halves for a core', async () => {
  const { text, keys } = await run([]);
  const open = await run(['--public'], text);
  expect(open.keys.map(({ kid }) => kid)).toEqual(keys.map(({ kid }) => kid));
  expect(open.text).not.toContain('"d"');
});

it('says that there is nothing to rotate', async () => {
  await expect(run(['--rotate'])).rejects.toThrow('OPSAICORTEX_INTERNAL_KEYS: is missing');
});
