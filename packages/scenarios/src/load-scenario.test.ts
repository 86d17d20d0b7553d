import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listScenarios, loadScenario } from './index.js';

it('lists at least six scenarios, sorted, one of them inconclusive', () => {
  const scenarios = listScenarios();
  const names = scenarios.map((scenario) => scenario.name);
  expect(names.length).toBeGreaterThanOrEqual(6);
  expect(names).toEqual([...names].sort());
  expect(scenarios.every((scenario) => !scenario.title.includes('\n'))).toBe(true);
  expect(names.filter((name) => loadScenario(name).expected.verdict === 'inconclusive')).toEqual([
    'silent-exit',
  ]);
});

it('gives the raw bytes of a log, byte order mark included', () => {
  const log = loadScenario('vitest-assertion').jobs[0]?.log;
  expect(log?.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
});

it('leaves the log of a job that never ran out', () => {
  const skipped = loadScenario('build-cascade').jobs.find((job) => job.name === 'notify');
  expect(skipped).toEqual({ name: 'notify', conclusion: 'skipped', steps: [], annotations: [] });
});

it('names the known scenarios when it is asked for another', () => {
  expect(() => loadScenario('nope')).toThrow(
    /There is no scenario "nope"\. Known scenarios: .*pytest-failure/,
  );
});

it('does not follow a name out of the directory', () => {
  expect(() => loadScenario('../recordings/pytest-failure')).toThrow('There is no scenario');
});

it('reads the recordings of another directory', () => {
  const directory = mkdtempSync(join(tmpdir(), 'scenarios-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  mkdirSync(join(directory, 'mine'));
  writeFileSync(join(directory, 'mine', 'scenario.json'), JSON.stringify({ name: 'mine', title: 'My own' }));
  expect(listScenarios(directory)).toEqual([{ name: 'mine', title: 'My own' }]);
  expect(() => loadScenario('mine', directory)).toThrow('scenario.changes is not an object.');
});
