import type { Annotation } from '@opsaicortex/core';

/** What vendors write on every failed job: it says that it failed, and not why. */
const empty =
  /^(?:process completed with exit code \d+|the process '?.{0,300}'? failed with exit code \d+|error: process completed.*|strategy configuration was cancell?ed.*|the strategy configuration was cancell?ed.*|the job was not run.*|failed|failure|error)\.?$/i;

/** Whether an annotation says more than that something failed. */
export function isTelling({ level, message }: Annotation): boolean {
  const text = message.trim();
  return level === 'failure' && text !== '' && !empty.test(text.slice(0, 1000).split('\n')[0] ?? '');
}
