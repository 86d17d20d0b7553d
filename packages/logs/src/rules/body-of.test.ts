import { expect, it } from 'vitest';
import { unwrap } from './body-of.js';

it.each([
  ['##[error]src/a.ts(1,2): error TS1: x', 'src/a.ts(1,2): error TS1: x', 'error'],
  ['    [javac] src/A.java:3: warning: x', 'src/A.java:3: warning: x', undefined],
  ['[ant:checkstyle] [WARN] /app/A.java:3: x', '/app/A.java:3: x', 'warning'],
  ['     2>Cart.cs(1,2): warning CS1: x', 'Cart.cs(1,2): warning CS1: x', undefined],
  ['17:4>Cart.cs(1,2): warning CS1: x', 'Cart.cs(1,2): warning CS1: x', undefined],
  ['[2026-01-31T10:00:00.123Z] [INFO] src/a.c:1: x', 'src/a.c:1: x', 'warning'],
  ['npm ERR! src/a.js:1:2: x', 'src/a.js:1:2: x', 'error'],
  ['#12 1.234 src/a.c:1: x', 'src/a.c:1: x', undefined],
  ['web | src/a.c:1: x', 'src/a.c:1: x', undefined],
  ['src/a.c:1: x', 'src/a.c:1: x', undefined],
])('unwraps %j', (text, body, level) => {
  expect(unwrap(text)).toEqual({ body, level });
});
