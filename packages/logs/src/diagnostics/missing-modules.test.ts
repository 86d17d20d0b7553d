import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';

const trace = ['Traceback (most recent call last):', '  File "app/main.py", line 1, in <module>'];

it.each([
  ['dependency', [...trace, "ModuleNotFoundError: No module named 'requests'"]],
  ['dependency', ["E   ModuleNotFoundError: No module named 'requests'"]],
  ['dependency', ["Error: Cannot find module 'left-pad'"]],
  ['dependency', ["Error: Cannot find module '@acme/tax/rates'"]],
  ['compile', ["Error: Cannot find module './rates'"]],
  ['compile', ["Error: Cannot find module '..'"]],
  ['compile', ["Error: Cannot find module '#rates'"]],
  ['compile', ["Error: Cannot find module 'C:\\app\\dist\\main.js'"]],
  ['exception', [...trace, "ImportError: cannot import name 'total' from 'app.cart' (app/cart.py)"]],
  ['exception', ["E   ImportError: cannot import name 'total' from 'app.cart' (app/cart.py)"]],
  ['exception', [...trace, 'ImportError: attempted relative import with no known parent package']],
  ['exception', [...trace, "ModuleNotFoundError: No module named 'app.cart'; 'app' is not a package"]],
])('tells by the name of the module that it is %s: %j', async (kind, lines) => {
  const { cause, classification } = await understandLog(bytesOf(gitHubLog(lines)));
  expect(classification).toMatchObject({ domain: 'code', kind });
  expect(cause?.quote).toBe(lines.at(-1));
});
