import type { Segment } from './mrkdwn-segments.js';

/** Breaks the pieces of a line into lines of at most `width` columns, between words where it can. */
export function wrapSegments(segments: readonly Segment[], width: number): readonly (readonly Segment[])[] {
  const lines: Segment[][] = [[]];
  let column = 0;
  const add = (text: string, styles: Segment['styles']): void => {
    const line = lines.at(-1);
    const last = line?.at(-1);
    // Words of one piece stay one piece, so that its looks are written once.
    if (last?.styles === styles) line?.splice(-1, 1, { text: last.text + text, styles });
    else line?.push({ text, styles });
    column += columnsOf(text);
  };
  const breakLine = (): void => {
    const last = lines.at(-1)?.pop();
    if (last) lines.at(-1)?.push({ ...last, text: last.text.trimEnd() }); // the space it broke at
    lines.push([]);
    column = 0;
  };
  for (const { text, styles } of segments) {
    for (const word of text.split(/(?<= )/)) {
      if (column > 0 && column + columnsOf(word.trimEnd()) > width) breakLine();
      for (const piece of splitWide(word, width)) {
        if (column > 0 && column + columnsOf(piece.trimEnd()) > width) breakLine();
        if (column > 0 || piece.trim() !== '' || lines.length === 1) add(piece, styles);
      }
    }
  }
  return lines;
}

/** Columns that a text takes on a terminal: two for wide characters, none for marks that join the one before. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  const isWide =
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    ) || /\p{Emoji_Presentation}/u.test(character);
  return isWide ? 2 : 1;
}

function splitWide(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width) return [word];
  const pieces = [''];
  for (const character of word) {
    const last = pieces.at(-1) ?? '';
    if (columnsOf(last + character) > width) pieces.push(character);
    else pieces.splice(-1, 1, last + character);
  }
  return pieces;
}
