import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordingsDirectory } from '@opsaicortex/scenarios';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const recording = join(recordingsDirectory(), 'typescript-type-error', 'typecheck.log');

/** Runs a line of bash in which `$ANALYZE` is the real command, and `$LOG` a recorded log. */
function bash(script: string): Promise<{ exitCode: number; out: string; error: string }> {
  const names = `ANALYZE='${process.execPath} --import tsx ${main} analyze'; LOG='${recording}'; `;
  return new Promise((resolve) => {
    execFile('bash', ['-o', 'pipefail', '-c', names + script], (failure, out, error) =>
      resolve({ exitCode: Number(failure?.code ?? 0), out, error }),
    );
  });
}

it('explains a recorded log, without colour in a pipe', async () => {
  const { exitCode, out, error } = await bash('$ANALYZE "$LOG"');
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  expect(out).toMatch(/^TypeScript: Property 'price' does not exist on type 'Product' in src\/cart\.ts:9\n/);
  expect(out).not.toContain('\u001b');
});

it('reads the standard input and prints one JSON document', async () => {
  const { exitCode, out } = await bash('gzip -c "$LOG" | $ANALYZE - --json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ verdict: 'explained', evidence: [{ line: 122 }, {}, {}] });
});

it('is quiet when its reader has seen enough', async () => {
  const { exitCode, out, error } = await bash(
    '$ANALYZE "$LOG" --json | (exec 0<&-; sleep 1) && $ANALYZE "$LOG" | head -n 1',
  );
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  expect(out).toMatch(/^TypeScript: .*\n$/);
});

it.each([
  ['$ANALYZE /no/such.log', 66, /^There is no file \/no\/such\.log\.\n$/],
  ['$ANALYZE "$LOG" --reasoner claude', 78, /not part of this version yet/],
  ['$ANALYZE', 1, /missing required argument 'file'/],
])('%s ends with %i and one sentence', async (script, exitCode, message) => {
  const result = await bash(script);
  expect(result).toMatchObject({ exitCode, out: '' });
  expect(result.error).toMatch(message);
  expect(result.error).not.toMatch(/\n\s+at /);
});
