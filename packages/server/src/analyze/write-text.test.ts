import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { writeText } from './write-text.js';

const failing = (code: string): Writable =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

it('takes a reader that has gone as one that has seen enough', async () => {
  await expect(writeText(failing('EPIPE'), 'text')).resolves.toBeUndefined();
});

it('reports every other failure', async () => {
  await expect(writeText(failing('ENOSPC'), 'text')).rejects.toThrow('ENOSPC');
});
