import { type MaybePromise, OpsError, type Sink } from '@opsaicortex/core';
import { parseOptions } from '@opsaicortex/core/adapter';
import { z } from 'zod';
import { toTerminalText } from './to-terminal-text.js';

/** How messages are printed. */
export interface ConsoleSinkOptions {
  /**
   * Takes the finished text of one message.
   * @default the standard output of the process
   */
  readonly write?: ((text: string) => MaybePromise<void>) | undefined;
  /**
   * Whether to print terminal colours.
   * @default false
   */
  readonly color?: boolean | undefined;
  /**
   * Columns, at least 20.
   * @default 80
   */
  readonly width?: number | undefined;
}

const optionsSchema = z.strictObject({
  write: z
    .custom<(text: string) => MaybePromise<void>>(
      (value) => typeof value === 'function',
      'must be a function',
    )
    .default(() => writeToStandardOutput),
  color: z.boolean().default(false),
  width: z.number().int().min(20).max(1000).default(80),
}) satisfies z.ZodType<unknown, ConsoleSinkOptions>;

/** Prints messages on a terminal or into a stream of text. */
export function consoleSink(options: ConsoleSinkOptions = {}): Sink {
  const { write, color, width } = parseOptions('console', optionsSchema, options);
  return {
    specificationVersion: 'v1',
    kind: 'sink',
    name: 'console',
    destination: 'console',
    capabilities: { markup: 'text', maxBodyLength: 20_000, threads: false, edits: false },

    async deliver({ id, body }, { signal }) {
      signal.throwIfAborted();
      try {
        await write(`${toTerminalText(body, { color, width })}\n\n`);
      } catch (cause) {
        throw new OpsError('unavailable', 'The output cannot be written.', { adapter: 'console', cause });
      }
      return { messageId: id, warnings: [] };
    },
  };
}

function writeToStandardOutput(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
