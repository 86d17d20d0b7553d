// Takes a picture of an HTML page with Chromium (in CHROMIUM or /usr/bin/chromium).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runOrThrow } from './run.mjs';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--force-device-scale-factor=2',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Writes the picture of `html` to `file`, a PNG of twice `width` × `height` pixels. */
export async function takePicture(html, file, { width, height }) {
  const work = mkdtempSync(join(tmpdir(), 'opsaicortex-picture-'));
  try {
    const page = join(work, 'page.html');
    writeFileSync(page, html);
    await runOrThrow(
      process.env.CHROMIUM ?? '/usr/bin/chromium',
      [
        ...flags,
        `--user-data-dir=${join(work, 'profile')}`,
        `--window-size=${width},${height}`,
        `--screenshot=${resolve(file)}`,
        `file://${page}`,
      ],
      { quiet: true },
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Text as HTML shows it. */
export function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
