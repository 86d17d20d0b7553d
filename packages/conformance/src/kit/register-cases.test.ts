import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startVitest } from 'vitest/node';
import type { Case } from './case.js';
import { registerCases } from './register-cases.js';

const passing: Case = { id: 'SNK-1', title: 'passes', run: async () => undefined };
const failing: Case = { id: 'SNK-2', title: 'fails', run: () => Promise.reject(new Error('A broken rule.')) };

// Registered here as an adapter's author would: the waived case fails, so its test passes.
registerCases('a suite with a waiver', [passing, failing], { 'SNK-2': 'the vendor has no ids' });

it('refuses a waiver that names no case', () => {
  expect(() => registerCases('sink', [passing], { 'SNK-99': 'a reason' })).toThrow('SNK-99 names no case');
});

it('refuses a waiver without a reason', () => {
  expect(() => registerCases('sink', [passing], { 'SNK-1': ' ' })).toThrow('SNK-1 gives no reason');
});

it('turns a waiver whose case passes, and a broken rule without a waiver, into failures', async () => {
  const fixture = fileURLToPath(new URL('./register-cases.fixture.ts', import.meta.url));
  const vitest = await startVitest('test', [], {
    config: false,
    include: [fixture],
    watch: false,
    reporters: [{}],
  });
  try {
    const [module] = vitest.state.getTestModules();
    const tests = [...(module?.children.allTests() ?? [])];
    expect(tests.map((test) => [test.name, test.result().state])).toEqual([
      ['SNK-1 passes (waived: it used to fail)', 'failed'],
      ['SNK-2 fails', 'failed'],
      ['SNK-3 fails (waived: the vendor has no ids)', 'passed'],
    ]);
  } finally {
    await vitest.close();
    process.exitCode = 0; // the failures were wanted
  }
});
