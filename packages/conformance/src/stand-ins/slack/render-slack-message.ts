import { isRecord } from './check-blocks.js';
import { decodeEntities, type Segment, toSegments } from './mrkdwn-segments.js';
import { createPainter, type Painter } from './painter.js';
import type { SlackBlock, SlackContent } from './slack-world.js';
import { columnsOf, wrapSegments } from './wrap-segments.js';

/** How a message is printed. */
export interface RenderSlackOptions {
  /** @default false */
  readonly color?: boolean | undefined;
  /** Columns. @default 80 */
  readonly width?: number | undefined;
}

interface Page {
  readonly width: number;
  readonly painter: Painter;
}

/** Prints a message for a terminal, as a person would see it in Slack. */
export function renderSlackMessage(
  message: Pick<SlackContent, 'text' | 'blocks'>,
  { color = false, width = 80 }: RenderSlackOptions = {},
): string {
  const page = { width: Math.max(20, width), painter: createPainter(color) };
  const parts =
    message.blocks.length === 0
      ? [renderMrkdwn(message.text, page)]
      : message.blocks.map((block) => renderBlock(block, page));
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function renderBlock(block: SlackBlock, page: Page): readonly string[] {
  const { painter, width } = page;
  if (block.type === 'divider') return [painter.paint({ text: '─'.repeat(width), styles: ['dim'] })];
  if (block.type === 'header') {
    return paintLines([{ text: decodeEntities(textOf(block.text)), styles: ['bold'] }], page);
  }
  if (block.type === 'context') {
    const text = elementsOf(block)
      .map(textOf)
      .filter((part) => part !== '')
      .join('  ');
    return text.split('\n').flatMap((line) => paintLines(toSegments(line, ['dim']), page));
  }
  if (block.type === 'actions') return renderButtons(elementsOf(block), page);
  return renderMrkdwn(textOf(block.text), page);
}

function renderMrkdwn(text: string, page: Page): readonly string[] {
  const parts = text.split('```');
  return parts.flatMap((part, index) => {
    const isCode = index % 2 === 1 && index < parts.length - 1;
    if (isCode) return frame(decodeEntities(part), page);
    const body = part.replace(/^\n/, '').replace(/\n$/, '');
    return body === '' ? [] : body.split('\n').flatMap((line) => paintLines(toSegments(line), page));
  });
}

function renderButtons(buttons: readonly unknown[], page: Page): readonly string[] {
  return buttons.filter(isRecord).flatMap((button) => {
    const label: Segment = { text: `[ ${decodeEntities(textOf(button.text))} ]`, styles: ['bold'] };
    const address: readonly Segment[] =
      typeof button.url === 'string' ? [{ text: ` ${button.url}`, styles: ['dim'] }] : [];
    return paintLines([label, ...address], page);
  });
}

function frame(code: string, { width, painter }: Page): readonly string[] {
  const inner = width - 4;
  const lines = code
    .replace(/^\n|\n$/g, '')
    .replaceAll('\t', '    ')
    .split('\n')
    .flatMap((line) => wrapSegments([{ text: line, styles: ['code'] }], inner));
  const edge = (text: string): string => painter.paint({ text, styles: ['dim'] });
  const framed = lines.map((segments) => {
    const used = columnsOf(segments.map(({ text }) => text).join(''));
    const padding = ' '.repeat(Math.max(0, inner - used));
    return `${edge('│')} ${segments.map(painter.paint).join('')}${padding} ${edge('│')}`;
  });
  return [edge(`┌${'─'.repeat(width - 2)}┐`), ...framed, edge(`└${'─'.repeat(width - 2)}┘`)];
}

function paintLines(segments: readonly Segment[], { width, painter }: Page): readonly string[] {
  return wrapSegments(segments, width).map((line) => line.map(painter.paint).join('').trimEnd());
}

function elementsOf(block: SlackBlock): readonly unknown[] {
  return Array.isArray(block.elements) ? block.elements : [];
}

/** The text of a text object, or of an element that has one. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isRecord(value) ? textOf(value.text) : '';
}
