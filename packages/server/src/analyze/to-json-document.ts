import type { Insight } from '@opsaicortex/core';
import type { LogUnderstanding } from '@opsaicortex/logs';

/** The one JSON document of `analyze --json`: the insight, and what it was read from. */
export function toJsonDocument(insight: Insight, log: LogUnderstanding): string {
  const { diagnostics, stackTraces, redactions } = log;
  const excerpts = log.excerpts.map(({ firstLine, lastLine, text, why }) => ({
    firstLine,
    lastLine,
    text,
    why,
  }));
  const json = JSON.stringify({ ...insight, excerpts, diagnostics, stackTraces, redactions }, null, 2);
  return `${json.replace(/[\u007f-\u009f]|\p{Bidi_Control}/gu, toEscape)}\n`;
}

/** JSON allows these inside strings; a terminal that shows the document would obey them. */
function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
