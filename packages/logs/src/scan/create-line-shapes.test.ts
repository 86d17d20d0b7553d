import { afterEach, expect, it, vi } from 'vitest';
import { createAssemblyLineShapes } from './assembly-line-shapes.js';

const options = { recentLines: 8, maxLineBytes: 100, bufferBytes: 1000 };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it.each([
  ['there is no WebAssembly', undefined],
  [
    'the machine cannot run the module',
    {
      Module: () => {
        throw new Error('no SIMD');
      },
    },
  ],
  [
    'there is no room for one more memory',
    {
      Module: class {},
      Instance: () => {
        throw new RangeError('Out of memory');
      },
    },
  ],
])('does without where %s', async (_, machine) => {
  vi.resetModules();
  vi.stubGlobal('WebAssembly', machine);
  const { createLineShapes } = await import('./create-line-shapes.js');
  const shapes = createLineShapes(options);
  const end = shapes.bytes.write('a line');
  expect(shapes.find(0, end)).toBe(0);
  shapes.put(7);
  expect(shapes.find(0, end)).toBe(7);
  // Only the plain one never passes.
  shapes.bytes[end] = 10;
  expect(shapes.pass(0, end + 1, 0, 7)).toBe(0);
});

it('is not made for a buffer that has no address', () => {
  expect(createAssemblyLineShapes({ ...options, bufferBytes: 2 ** 31 })).toBeUndefined();
});
