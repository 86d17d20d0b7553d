// biome-ignore-all lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
import { replacedView, type TextView } from './text-view.js';

const terminal =
  /\x1b\[[0-?]{0,40}[ -/]{0,4}[@-~]|\x1b\][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)?|\x1b[ -/]?[0-~]/g;
const anyInvisible = /[\u200b-\u2069\ufeff]/;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const escapeSequence =
  /\\+(?:u\{?([0-9a-fA-F]{4})\}?|x([0-9a-fA-F]{2})|([nrt"'/\\=:]))|(?:%[0-9a-fA-F]{2}){1,40}|&(?:amp|quot|lt|gt|#(?:x[0-9a-fA-F]{2}|\d{2,3}));/g;
const anyEscape = /\\[unrtx"'/\\=:]|%[0-9a-fA-F]{2}|&(?:amp|quot|lt|gt|#)/;
const named: Readonly<Record<string, string>> = {
  n: ' ',
  r: ' ',
  t: ' ',
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
};

/** Without what a terminal acts on and what nobody sees. */
export function withoutTerminalCodes(view: TextView): TextView {
  const shown = view.text.includes('\x1b') ? replacedView(view, terminal, () => '') : view;
  return anyInvisible.test(shown.text) ? replacedView(shown, invisible, () => '') : shown;
}

/** Whether a text has escapes of JSON, URLs or HTML. */
export function hasEscapes(text: string): boolean {
  return (text.includes('\\') || text.includes('%') || text.includes('&')) && anyEscape.test(text);
}

/** With the escapes of JSON, URLs and HTML undone; the same view when there are none. */
export function withoutEscapes(view: TextView): TextView {
  return hasEscapes(view.text) ? replacedView(view, escapeSequence, unescaped) : view;
}

function unescaped(match: string): string | undefined {
  if (match.startsWith('%')) return fromPercent(match);
  if (match.startsWith('&')) return named[match] ?? fromEntity(match);
  const body = match.replace(/^\\+/, '');
  const [kind = ''] = body;
  if (kind === 'u' || kind === 'x') return fromCode(Number.parseInt(body.replace(/[ux{}]/g, ''), 16));
  return named[kind] ?? kind;
}

function fromPercent(match: string): string | undefined {
  try {
    const text = decodeURIComponent(match);
    return text.length <= match.length ? text : undefined;
  } catch {
    return undefined;
  }
}

function fromEntity(match: string): string | undefined {
  const code = match.startsWith('&#x')
    ? Number.parseInt(match.slice(3), 16)
    : Number.parseInt(match.slice(2), 10);
  return Number.isNaN(code) ? undefined : fromCode(code);
}

function fromCode(code: number): string {
  return code === 10 || code === 13 ? ' ' : String.fromCharCode(code);
}
