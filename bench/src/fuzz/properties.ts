import { isDeepStrictEqual } from 'node:util';
import { type LogUnderstanding, readLines, redact, understandLog } from '@opsaicortex/logs';
import type { FuzzedLog } from './log-arbitrary.js';
import { PLANTED_SECRET, secretForms } from './planted-secret.js';

/** Throws a sentence when what must hold for every log does not hold for this one. */
export async function checkProperties(
  log: FuzzedLog,
  understand: typeof understandLog = understandLog,
): Promise<void> {
  const { maxExcerptLines, maxLineBytes } = log;
  const options = { maxExcerptLines, maxLineBytes };
  const plain = await understand(inOneChunk(log), { ...options, redact: false });
  const chunked = await understand(inChunks(log), { ...options, redact: false });
  mustHold(isDeepStrictEqual(plain, chunked), 'the result depends on how the bytes arrive');
  checkPlaces(plain);
  mustHold(linesShown(plain) <= maxExcerptLines, 'excerpts are longer than the budget');
  await checkTexts(plain, log);
  mustHold(/^v\d+:[0-9a-f]{16}$/.test(plain.fingerprint), 'the fingerprint has another form');

  const hidden = await understand(inChunks(log), {
    ...options,
    redact: { secrets: [PLANTED_SECRET] },
  });
  const shown = JSON.stringify(hidden);
  for (const form of secretForms(PLANTED_SECRET)) mustHold(!shown.includes(form), 'a secret survives');
  const text = log.bytes.toString('utf8');
  const once = redact(text).text;
  mustHold(redact(once).text === once, 'redacting twice differs from redacting once');
}

function checkPlaces({ lineCount, excerpts, cause, diagnostics, stackTraces }: LogUnderstanding): void {
  const lines = [
    ...excerpts.flatMap(({ firstLine, lastLine }) => [firstLine, lastLine]),
    ...diagnostics.map(({ logLine }) => logLine),
    ...stackTraces.flatMap(({ firstLine, lastLine }) => [firstLine, lastLine]),
    ...(cause ? [cause.line] : []),
  ];
  for (const line of lines) mustHold(line >= 1 && line <= lineCount, `line ${line} is not in the log`);
  const taken = new Set<number>();
  for (const { firstLine, lastLine, text } of excerpts) {
    mustHold(text.split('\n').length === lastLine - firstLine + 1, 'an excerpt has other lines than it says');
    for (let line = firstLine; line <= lastLine; line += 1) {
      mustHold(!taken.has(line), 'two excerpts show one line');
      taken.add(line);
    }
  }
}

async function checkTexts({ excerpts, lineCount }: LogUnderstanding, log: FuzzedLog): Promise<void> {
  const texts: string[] = [];
  for await (const { text } of readLines(inChunks(log), { maxLineBytes: log.maxLineBytes })) texts.push(text);
  mustHold(texts.length === lineCount, 'reading and understanding count other lines');
  for (const { firstLine, text } of excerpts) {
    for (const [offset, line] of text.split('\n').entries()) {
      mustHold(
        line === texts[firstLine - 1 + offset],
        `line ${firstLine + offset} is shown otherwise than read`,
      );
    }
  }
}

function linesShown({ excerpts }: LogUnderstanding): number {
  return excerpts.reduce((sum, { firstLine, lastLine }) => sum + lastLine - firstLine + 1, 0);
}

function mustHold(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(`For this log, ${sentence}.`);
}

async function* inOneChunk({ bytes }: FuzzedLog): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* inChunks({ bytes, chunkLengths }: FuzzedLog): AsyncGenerator<Uint8Array> {
  let offset = 0;
  for (const length of chunkLengths) {
    yield bytes.subarray(offset, offset + length);
    offset += length;
  }
  yield bytes.subarray(offset);
}
