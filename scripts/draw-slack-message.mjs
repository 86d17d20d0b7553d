// Draws the message of a demo scenario as it looks in Slack, from the real payload: docs/images/slack-message.png.
//   node --import tsx scripts/draw-slack-message.mjs [SCENARIO] [FILE]      (needs Chromium in CHROMIUM or /usr/bin/chromium)
import { fileURLToPath } from 'node:url';
import { runDemo } from '../packages/server/src/demo/run-demo.ts';
import { escapeHtml, takePicture } from './take-picture.mjs';

const [
  scenario = 'vitest-assertion',
  file = fileURLToPath(new URL('../docs/images/slack-message.png', import.meta.url)),
] = process.argv.slice(2);

const demo = await runDemo({ scenarios: [scenario], color: false, width: 80, print: () => undefined });
try {
  await takePicture(toPage(demo.shown[0].message.blocks), file, {
    width: 760,
    height: Number(process.env.PICTURE_HEIGHT ?? 710),
  });
} finally {
  await demo.close();
}

function toPage(blocks) {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 20px; font: 15px/1.46 Lato, "DejaVu Sans", "Noto Color Emoji", sans-serif; color: #1d1c1d; width: 700px }
.name { font-weight: 700 } .app { background: #e8e8e8; border-radius: 2px; font-size: 10px; padding: 1px 4px; margin: 0 6px }
.time, .context { color: #616061; font-size: 12px } h1 { font-size: 18px; margin: 6px 0 } p { margin: 4px 0; white-space: pre-wrap }
pre { background: #f8f8f8; border: 1px solid #ddd; border-radius: 4px; padding: 8px; font: 12px/1.5 "DejaVu Sans Mono", monospace; white-space: pre-wrap; margin: 4px 0 }
code { background: #f8f8f8; border: 1px solid #ddd; border-radius: 3px; padding: 1px 3px; color: #c01343; font: 12px "DejaVu Sans Mono", monospace }
.button { border: 1px solid #bbb; border-radius: 4px; display: inline-block; font-weight: 700; font-size: 13px; padding: 4px 12px; margin-top: 8px }
a { color: #1264a3; text-decoration: none }
</style><div><span class="name">OpsAICortex</span><span class="app">APP</span><span class="time">9:14 AM</span></div>
${blocks.map(toHtml).join('\n')}`;
}

function toHtml(block) {
  if (block.type === 'header') return `<h1>${escapeHtml(block.text.text)}</h1>`;
  if (block.type === 'divider') return '<hr>';
  if (block.type === 'context')
    return `<div class="context">${block.elements.map(({ text }) => toMarkup(text)).join(' ')}</div>`;
  if (block.type === 'actions')
    return block.elements.map(({ text }) => `<span class="button">${escapeHtml(text.text)}</span>`).join(' ');
  return toMarkup(block.text.text);
}

/** Slack's mrkdwn: the text arrives with & < > escaped, so it is HTML already. */
function toMarkup(text) {
  const parts = text.split('```');
  return parts
    .map((part, index) =>
      index % 2 === 1 ? `<pre>${part.replace(/^\n|\n$/g, '')}</pre>` : toParagraph(part.trim()),
    )
    .join('');
}

function toParagraph(text) {
  if (text === '') return '';
  const html = text
    .replace(/<(https?:[^|>]+)\|([^>]+)>/g, '<a href="$1">$2</a>')
    .replace(/`([^`\n]+)`/g, '<code>$1</code>')
    .replace(/(^|[\s(])\*([^*\n]+)\*/g, '$1<b>$2</b>')
    .replace(/(^|[\s(])_([^_\n]+)_/g, '$1<i>$2</i>');
  return `<p>${html}</p>`;
}
