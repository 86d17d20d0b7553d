import { styleText } from 'node:util';

/** Colours text, or leaves it as it is. Nothing that is said may depend on colour alone. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  alarm(text: string): string;
  command(text: string): string;
}

/** Paints when `hasColor`; else every function returns its text. */
export function createPaint(hasColor: boolean): Paint {
  const style =
    (...formats: ('bold' | 'dim' | 'red' | 'cyan')[]) =>
    (text: string): string =>
      hasColor ? styleText(formats, text, { validateStream: false }) : text;
  return { bold: style('bold'), dim: style('dim'), alarm: style('bold', 'red'), command: style('cyan') };
}
