import { expect, it } from 'vitest';
import { understandLog } from './understand-log.js';

const seed = Number(process.env.REDACT_SEED ?? Date.now() % 1_000_000);
const RUNS = 25;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Numbers that look random and are the same for the same seed (a linear congruence). */
function randomOf(start: number): (limit: number) => number {
  let state = start;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

/** Lines that end up as step, command, cause, diagnostic, stack trace, failed test, count and template. */
function logWith(secret: string, password: string, pick: (limit: number) => number): string {
  const blocks = [
    [`##[group]Run deploy --token ${secret}`, `deploy --token ${secret}`, '##[endgroup]'],
    [
      `+ curl -u shop:${password} https://shop.example/${secret}`,
      'curl: (22) The requested URL returned error: 403',
    ],
    [`src/cart.ts(3,5): error TS2322: Type '"${secret}"' is not assignable to type 'number'.`],
    [
      'Traceback (most recent call last):',
      `  File "shop/${secret}.py", line 3, in main`,
      `    login("${secret}")`,
      `ValueError: bad token ${secret}`,
    ],
    [`Error: request failed: password=${password}`, `    at login (src/login.js:3:5)`],
    [
      'FAIL src/login.test.ts',
      `  ✕ logs in with ${secret} (3 ms)`,
      `  ● logs in with ${secret}`,
      '',
      `    Expected: "${secret}"`,
      '    Received: undefined',
      '',
      'Tests:       1 failed, 2 passed, 3 total',
    ],
    [
      `=== RUN   TestLogin/${secret}`,
      `--- FAIL: TestLogin/${secret} (0.00s)`,
      `    login_test.go:7: got ${secret}`,
      'FAIL',
    ],
    [`fatal: unable to access 'https://x:${secret}@git.example/shop.git/': 403`],
    [`##[error]npm ERR! 401 Unauthorized ${Buffer.from(`token=${secret}`).toString('base64')}`],
    [`npm ERR! {"apiKey":"${secret}","url":"https%3A%2F%2Fx%3Ftoken%3D${secret}"}`],
    [`\u001b[31mError:\u001b[0m ${secret.slice(0, 9)}\u001b[1m${secret.slice(9)}\u001b[0m was rejected`],
  ];
  const chosen = Array.from({ length: 8 }, () => blocks[pick(blocks.length)] ?? []);
  return [...chosen.flat(), '##[error]Process completed with exit code 1.', ''].join('\n');
}

async function* streamOf(log: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(log);
}

it(`lets no secret into any field of what is understood (seed ${seed})`, async () => {
  const random = randomOf(seed);
  const text = (length: number): string =>
    Array.from({ length }, () => alphabet[random(alphabet.length)] ?? '').join('');
  for (let run = 0; run < RUNS; run += 1) {
    const secret = [`ghp_${text(36)}`, `glpat-${text(20)}`, `sk-ant-api03-${text(93)}AA`][run % 3] ?? '';
    const password = `${text(14)}7aB`;
    const log = logWith(secret, password, random);
    const shown = JSON.stringify(await understandLog(streamOf(log)));
    const forms = [secret, secret.slice(9), password, Buffer.from(secret).toString('base64').slice(4, -4)];
    for (const form of forms) expect(shown.includes(form), `seed ${seed}, run ${run}:\n${log}`).toBe(false);
  }
});

it('gives a secret one name in every field', async () => {
  const secret = `ghp_${'q7Zp3Lw9Xk2R'.repeat(3)}`;
  const { cause, excerpts, failedTests } = await understandLog(
    streamOf(`--- FAIL: TestLogin/${secret} (0.00s)\n    login_test.go:7: got ${secret}\nFAIL\n`),
  );
  const shown = JSON.stringify({ cause, excerpts, failedTests });
  expect([...new Set(shown.match(/‹secret:[^›]*›/g))]).toEqual(['‹secret:github-token:1›']);
});

it('hides in one excerpt what only another gives away', async () => {
  const secret = 'q7Zp3Lw9Xk2Rt8Vb';
  const filler = Array.from({ length: 300 }, (_, number) => `compiling module ${number} of shop`);
  const { excerpts } = await understandLog(
    streamOf(
      [
        `ERROR: ${secret} was rejected by the server`,
        ...filler,
        `ERROR: login failed: password="${secret}"`,
        '',
      ].join('\n'),
    ),
  );
  const shown = excerpts.map(({ text }) => text).join('\n');
  expect(shown).toContain('was rejected');
  expect(shown).not.toContain(secret);
});
