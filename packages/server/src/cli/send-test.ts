import { createCallContext, type NotificationDraft, notify, OpsError, type Sink } from '@opsaicortex/core';
import { Command } from 'commander';
import { assemble, assembleSinks } from '../assemble.js';
import { loadConfigFile } from '../config/load-config-file.js';
import { loadSettings } from '../config/load-settings.js';
import type { Terminal } from './terminal.js';

const timeoutMs = 20_000;

/** `send-test`: one message to one sink, as people will see them. */
export function sendTestCommand(terminal: Terminal): Command {
  return new Command('send-test')
    .description('Send a test message through a sink.')
    .argument('<sink>', 'name of the sink, such as slack; or name and destination, such as slack:#ci')
    .option('--config <file>', 'configuration file')
    .action(async (wanted: string, flags: { readonly config?: string }) => {
      const { environment } = await loadSettings(terminal.environment);
      const config = await loadConfigFile(terminal.directory, flags.config);
      const { routes } = await assemble(environment, config);
      const configured = [...routes.values()].map(({ sink }) => sink);
      const sinks = config === undefined ? await assembleSinks(environment) : configured;
      for (const sink of selectSinks(sinks, wanted)) {
        const signal = AbortSignal.timeout(timeoutMs);
        const context = createCallContext({ idempotencyKey: 'send-test', signal });
        const receipt = await notify(sink, toTestMessage(context.now()), context);
        terminal.print(`${sink.name} ${sink.destination}: sent, message ${receipt.messageId}`);
      }
    });
}

function selectSinks(sinks: readonly Sink[], wanted: string): readonly Sink[] {
  const selected = sinks.filter(
    ({ name, destination }) => wanted === name || wanted === `${name}:${destination}`,
  );
  if (selected.length > 0) return selected;
  const known = sinks.map(({ name, destination }) => `${name}:${destination}`).join(', ') || 'none';
  throw new OpsError('configuration', `No sink is called ${wanted}. There are: ${known}.`, {
    adapter: 'server',
  });
}

function toTestMessage(now: Date): NotificationDraft {
  const at = now.toISOString();
  return {
    id: 'send-test',
    transition: 'started_failing',
    run: {
      id: '0',
      attempt: 1,
      repository: 'opsaicortex/test',
      pipeline: 'Test message',
      result: 'failure',
      url: 'https://github.com/opsaicortex/opsaicortex',
      revision: '0000000000000000000000000000000000000000',
      finishedAt: at,
    },
    failedJobs: [{ id: '1', name: 'test' }],
    insight: {
      verdict: 'explained',
      title: 'This is a test: messages arrive here.',
      summary: 'Somebody ran `opsaicortex send-test`. Nothing failed.',
      rootCause: 'A test message.',
      confidence: 1,
      category: { domain: 'unknown', kind: 'test' },
      evidence: [],
      fixes: [],
      severity: 'low',
      fingerprint: 'send-test',
      provenance: {
        reasoner: 'send-test',
        promptVersion: '0',
        inputTokens: 0,
        outputTokens: 0,
        costUsd: 0,
        redactions: 0,
      },
    },
    incident: { id: 'send-test', occurrences: 1, firstSeenAt: at, lastSeenAt: at },
    gaps: [],
  };
}
