import { expect, it } from 'vitest';
import { redact } from '../redactor.js';

const random = 'q7Zp3Lw9Xk2Rt8Vb';

it.each([`token=${random}`, `{"token": "${random}"}`, `x|y~ password=${random}`, `\tVAULT_TOKEN=${random}`])(
  'hides %j in base64',
  (text) => {
    const encoded = Buffer.from(text).toString('base64');
    expect(redact(`sent ${encoded} on`).text).not.toContain(encoded);
  },
);

it('leaves base64 of anything else alone', () => {
  const encoded = Buffer.from('nothing to see here, move along').toString('base64');
  expect(redact(`sent ${encoded} on`).text).toBe(`sent ${encoded} on`);
});
