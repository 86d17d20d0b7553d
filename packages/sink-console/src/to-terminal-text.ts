import { styleText } from 'node:util';
import { escapePlain } from '@opsaicortex/core/template';

interface Looks {
  readonly color: boolean;
  readonly width: number;
}

type Style = 'bold' | 'dim' | 'cyan';

const headings: ReadonlySet<string> = new Set(['What to do', 'Evidence', 'Not seen']);
const details = /^(?:Failed: |Commit |Seen |Confidence |… )/;

/** A plain body, wrapped to the width and without anything that could drive the terminal. Colours are added here. */
export function toTerminalText(body: string, { color, width }: Looks): string {
  const lines = escapePlain(body).replace(/^\n+/, '').trimEnd().replaceAll('\t', '    ').split('\n');
  return lines
    .map((line, index) => {
      const wrapped = wrap(line, width).join('\n');
      const style = styleOf(line, index);
      // The caller decides about colours, not whether this process's output is a terminal.
      return color && style && line !== '' ? styleText(style, wrapped, { validateStream: false }) : wrapped;
    })
    .join('\n');
}

/** The headline, the headings, the log lines and the small print of a body. */
function styleOf(line: string, index: number): Style | undefined {
  if (index === 0 || headings.has(line)) return 'bold';
  if (line.startsWith('    ')) return 'cyan';
  return details.test(line) ? 'dim' : undefined;
}

/** Breaks a line between words where it can, and indents what follows like its start. */
function wrap(line: string, width: number): readonly string[] {
  const indent = /^ {0,16}/.exec(line)?.[0] ?? '';
  const characters = [...line];
  const lines: string[] = [];
  let start = 0;
  while (true) {
    const margin = start === 0 ? '' : indent;
    const room = width - margin.length;
    const piece = characters.slice(start, start + room + 1);
    if (piece.length <= room) return [...lines, margin + piece.join('')];
    const space = piece.lastIndexOf(' ');
    const end = space > (start === 0 ? indent.length : 0) ? space : room;
    lines.push(margin + piece.slice(0, end).join('').trimEnd());
    start += end;
    while (characters[start] === ' ') start += 1;
  }
}
