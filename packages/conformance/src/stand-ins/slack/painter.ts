import { styleText } from 'node:util';
import type { Segment, SlackStyle } from './mrkdwn-segments.js';

/** Puts looks on text, or leaves them. */
export interface Painter {
  paint(segment: Segment): string;
}

const formats = {
  bold: 'bold',
  italic: 'italic',
  strikethrough: 'strikethrough',
  code: 'red',
  dim: 'dim',
  link: 'cyan',
  mention: 'inverse',
} as const satisfies Record<SlackStyle, Parameters<typeof styleText>[0]>;

/** A painter with terminal colours, or one that prints text as it is. */
export function createPainter(color: boolean): Painter {
  return {
    paint({ text, styles }) {
      const safe = stripControls(text);
      if (!color || styles.length === 0) return safe;
      const looks = styles.map((style) => formats[style]);
      return styleText(looks, safe, { validateStream: false }); // the caller decides, not this process's stdout
    },
  };
}

/** A message must not drive the terminal that shows it. */
function stripControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
  return text.replace(/[\x00-\x1f\x7f-\x9f]/g, '');
}
