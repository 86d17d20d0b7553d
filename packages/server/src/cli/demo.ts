import { OpsError } from '@opsaicortex/core';
import { listScenarios } from '@opsaicortex/scenarios';
import { Command } from 'commander';
import { printTable } from '../demo/print-table.js';
import type { RunningDemo } from '../demo/run-demo.js';
import type { Terminal } from './terminal.js';

interface DemoFlags {
  readonly once?: boolean;
  readonly list?: boolean;
  readonly scenario: string;
}

const defaultScenario = 'vitest-assertion';

/** `demo`: the whole way on recorded real input, in front of your eyes. */
export function demoCommand(terminal: Terminal): Command {
  return new Command('demo')
    .description(
      'Show the whole way on recorded real failures: from a signed webhook to the message in Slack.',
    )
    .option('--once', 'end by itself when the message is delivered')
    .option('--scenario <name>', 'one of --list, or all', defaultScenario)
    .option('--list', 'list the recorded failures')
    .action(async (flags: DemoFlags) => {
      const { isTTY = false, columns = 80 } = process.stdout;
      const width = Math.min(columns, 100);
      if (flags.list) return terminal.print(formatList(width));
      const { runDemo } = await import('../demo/run-demo.js');
      const demo = await runDemo({
        scenarios: toNames(flags.scenario),
        color: isTTY && terminal.environment.NO_COLOR === undefined,
        width,
        print: terminal.print,
      });
      if (flags.once) return demo.close();
      terminal.print(formatAddresses(demo));
      return closeOnSignal(demo, terminal);
    });
}

function toNames(wanted: string): readonly string[] {
  const known = listScenarios().map(({ name }) => name);
  if (wanted === 'all') return known;
  if (known.includes(wanted)) return [wanted];
  const message = `There is no scenario "${wanted}". There are: ${known.join(', ')}, and all.`;
  throw new OpsError('configuration', message, { adapter: 'server' });
}

function formatList(width: number): string {
  const rows = listScenarios().map(({ name, title }) => [name, title] as const);
  return `${printTable(rows, width)}\n\nPlay one with --scenario NAME, or all of them with --scenario all.`;
}

function formatAddresses({ server, dataDirectory }: RunningDemo): string {
  return `
It stays up until Ctrl-C:
  ${server.url}/            what runs here
  ${server.url}/readyz      readiness
  ${server.url}/metrics     metrics
Its API wants a token:
  curl -H 'Authorization: Bearer ${server.adminToken ?? ''}' \\
    ${server.url}/api/v1/incidents
Its data, deleted at the end: ${dataDirectory}`;
}

function closeOnSignal(demo: RunningDemo, terminal: Terminal): Promise<void> {
  return new Promise((resolve, reject) => {
    const close = (): void => {
      terminal.print('\nStopping …');
      demo.close().then(resolve, reject);
    };
    process.once('SIGINT', close);
    process.once('SIGTERM', close);
  });
}
