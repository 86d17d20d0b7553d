import { sampleInsight } from '@opsaicortex/conformance';
import { understandLog } from '@opsaicortex/logs';
import { expect, it } from 'vitest';
import { toJsonDocument } from './to-json-document.js';

it('escapes what a terminal would obey, and stays the same document', async () => {
  const log = await understandLog((async function* () {})());
  const insight = { ...sampleInsight(), rootCause: 'a\u001b[2Jb\u009b2Jc\u202ed\u007f' };
  const json = toJsonDocument(insight, log);
  expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(JSON.parse(json)).toEqual({
    ...insight,
    excerpts: [],
    diagnostics: [],
    stackTraces: [],
    redactions: [],
  });
});
