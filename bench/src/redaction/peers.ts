import { redact } from '@opsaicortex/logs';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { RedactionPeer } from './redaction-peer.js';

const oneRegex = /((?:password|passwd|secret|token|api[_-]?key)["']?\s*[:=]\s*["']?)[^\s"']{8,}/gi;

/** Ours, a floor that anybody writes in a minute, and the preset of secretlint. */
export const redactionPeers: readonly RedactionPeer[] = [
  { name: 'opsaicortex', redact: async (text) => redact(text).text },
  { name: 'one regex', redact: async (text) => text.replace(oneRegex, '$1‹secret›') },
  { name: 'secretlint preset', redact: redactWithSecretlint },
];

async function redactWithSecretlint(text: string): Promise<string> {
  const { messages } = await lintSource({
    source: { filePath: 'build.log', content: text, ext: '.log', contentType: 'text' },
    options: { config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] } },
  });
  const ranges = messages.map(({ range }) => range).sort(([a], [b]) => b - a);
  return ranges.reduce((shown, [start, end]) => `${shown.slice(0, start)}‹secret›${shown.slice(end)}`, text);
}
