import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { listScenarios, loadScenario } from './index.js';

const stamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{7}Z /;
const machinePath = /\/root\/|\/work\/main|\/work\/shared|\/tmp\/|\.pyenv/;
const secret =
  /gh[pousr]_\w{20}|github_pat_|xox[abprs]-|AKIA[0-9A-Z]{16}|BEGIN [A-Z ]*PRIVATE KEY|_authToken|npm_\w{36}/;
const registryHost =
  /https:\/\/(?!npm\.acme-shop\.example)[\w.-]*(?:npm|registry|artifactory|nexus|mirror)[\w.-]*\//;

const toText = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const toLines = (bytes: Uint8Array | undefined): string[] => toText(bytes).replace('\uFEFF', '').split('\n');
const toPlain = (line: string | undefined): string =>
  stripVTControlCharacters((line ?? '').replace(stamp, '')).replace('##[error]', '');

describe.each(listScenarios())('$name', ({ name }) => {
  const scenario = loadScenario(name);
  const { expected } = scenario;
  const logs = scenario.jobs.flatMap((job) => [job.log, job.passingLog].filter((log) => log !== undefined));
  const job = scenario.jobs.find((candidate) => candidate.name === expected.job);

  it('has every quote at its line', () => {
    const lines = toLines(job?.log);
    for (const { quote, line } of [expected, ...expected.alternatives])
      expect(toPlain(lines[line - 1])).toBe(quote);
  });

  it('starts every log with one byte order mark', () => {
    for (const log of logs)
      expect([toText(log).indexOf('\uFEFF'), toText(log).lastIndexOf('\uFEFF')]).toEqual([0, 0]);
  });

  it('stamps every line, the later lines of one ##[error] aside, and never goes back in time', () => {
    for (const log of logs) {
      const lines = toLines(log);
      expect(lines.pop()).toBe('');
      expect(lines.filter((line, index) => !stamp.test(line) && !isContinuation(lines, index))).toEqual([]);
      const stamps = lines.filter((line) => stamp.test(line)).map((line) => line.slice(0, 28));
      expect(stamps).toEqual([...stamps].sort());
    }
  });

  it('has no carriage return, since the runner ends a line at one', () => {
    for (const log of logs) expect(toText(log)).not.toContain('\r');
  });

  it('shows no path of the recording machine, no secret and no other registry', () => {
    for (const text of [
      ...logs.map(toText),
      JSON.stringify({ ...scenario, jobs: scenario.jobs.map(withoutLogs) }),
    ]) {
      for (const forbidden of [machinePath, secret, registryHost]) expect(text).not.toMatch(forbidden);
    }
  });

  it('agrees with its logs about which jobs failed', () => {
    for (const each of scenario.jobs) {
      const text = toText(each.log);
      expect(/##\[error\]/.test(text), each.name).toBe(each.conclusion === 'failure');
      expect(toText(each.passingLog)).not.toContain('##[error]');
      expect(each.steps.some((step) => step.conclusion === 'failure')).toBe(each.conclusion === 'failure');
      expect(text.split('##[error]').length - 1).toBe(each.annotations.filter(isFailure).length);
    }
    expect(job?.conclusion).toBe('failure');
  });
});

/** The runner stamps a message of many lines once: the lines after the first follow an `##[error]` unstamped. */
function isContinuation(lines: readonly string[], index: number): boolean {
  const start = lines.slice(0, index).findLast((line) => stamp.test(line));
  return start !== undefined && /^##\[(error|warning|notice)\]/.test(start.replace(stamp, ''));
}

const isFailure = (annotation: { readonly level: string }): boolean => annotation.level === 'failure';

const withoutLogs = ({
  log: _log,
  passingLog: _passingLog,
  ...rest
}: {
  log?: Uint8Array;
  passingLog?: Uint8Array;
}) => rest;
