import type { Fix } from '@opsaicortex/core';
import { oneLine } from '../text/one-line.js';

/** A fix, without a command where none could be made safely. */
export function toFix(title: string, detail: string, command?: string | undefined): Fix {
  const fix = { title: oneLine(title, 200), detail: oneLine(detail, 1500) };
  return command === undefined ? fix : { ...fix, command };
}
