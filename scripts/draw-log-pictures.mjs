// Draws docs/images/log-*.png: the end of a log as `tail` shows it, beside what @opsaicortex/logs shows of the whole.
//   node --import tsx scripts/draw-log-pictures.mjs
import { createReadStream, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { understandLog } from '../packages/logs/src/index.ts';
import { escapeHtml, takePicture } from './take-picture.mjs';

const recordings = new URL('../packages/scenarios/recordings/', import.meta.url);
const images = new URL('../docs/images/', import.meta.url);
const logs = [
  ['build-cascade', 'build-cascade/build.log'],
  ['cpp-compile-error', 'cpp-compile-error/build.log'],
  ['java-test', 'java-test/test.log'],
  ['network-failure', 'network-failure/contract.log'],
  ['pytest-failure', 'pytest-failure/test.log'],
];
const HEIGHT = 620;
const LINES = 30;

for (const [name, path] of logs) {
  const file = new URL(path, recordings);
  const understanding = await understandLog(createReadStream(file), { maxExcerptLines: 40 });
  const html = toPage(readFileSync(file, 'utf8'), understanding);
  await takePicture(html, fileURLToPath(new URL(`log-${name}.png`, images)), { width: 1240, height: HEIGHT });
}

function toPage(text, understanding) {
  const lines = text.trimEnd().split('\n');
  const first = Math.max(1, lines.length - LINES + 1);
  const tail = lines.slice(first - 1).map((line, index) => toRow(first + index, asShown(line)));
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 16px; font: 13px/1.4 "DejaVu Sans", sans-serif; color: #1f2328; display: flex; gap: 16px; height: ${HEIGHT - 32}px }
section { flex: 1; min-width: 0; border: 1px solid #d0d7de; border-radius: 6px; overflow: hidden }
h2 { font-size: 13px; margin: 0; padding: 8px 12px; background: #f6f8fa; border-bottom: 1px solid #d0d7de; font-weight: 600 }
.title { padding: 8px 12px 2px; font-size: 15px; font-weight: 600 } .facts { padding: 0 12px 6px; color: #59636e; font-size: 12px }
.why { padding: 6px 12px 2px; color: #59636e; font-size: 11px } .row { font: 11px/1.5 "DejaVu Sans Mono", monospace; white-space: pre; padding: 0 12px }
.row i { display: inline-block; width: 34px; text-align: right; margin-right: 10px; color: #8c959f; font-style: normal }
.cause { background: #ffebe9; font-weight: 700 }
</style>
<section><h2>The log ends so (last ${tail.length} of ${lines.length} lines)</h2>${tail.join('')}</section>
<section><h2>What @opsaicortex/logs shows</h2>${toFindings(understanding)}</section>`;
}

function toFindings({ classification, cause, fingerprint, failedTests, excerpts }) {
  const { title, kind, domain, confidence } = classification;
  const facts = [`${domain} · ${kind} · ${confidence}`, ...failedTests.slice(0, 2), fingerprint];
  const blocks = excerpts.map(({ firstLine, text, why }) => {
    const rows = text.split('\n').map((line, index) => toRow(firstLine + index, line, cause?.line));
    return `<div class="why">${escapeHtml(why)}</div>${rows.join('')}`;
  });
  return `<div class="title">${escapeHtml(title ?? cause?.quote ?? 'No line says why')}</div>
<div class="facts">${facts.map(escapeHtml).join('<br>')}</div>${blocks.join('')}`;
}

function toRow(number, text, cause) {
  return `<div class="row${number === cause ? ' cause' : ''}"><i>${number}</i>${escapeHtml(text)}</div>`;
}

/** Without colours, and with the clock alone of a runner's time stamp. */
function asShown(line) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is removed
  return line.replace(/\x1b\[[0-9;]*m/g, '').replace(/^\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d)\.\d+Z/, '$1');
}
