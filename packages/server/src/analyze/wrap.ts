/** Breaks text at spaces into lines of at most `width` characters, all indented; words that are too long are broken. */
export function wrap(text: string, width: number, indent = ''): string {
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((long) => pieces(long, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((shown) => `${indent}${shown}`).join('\n');
}

/** A long path is broken after a slash, where there is one. */
function pieces(word: string, room: number): readonly string[] {
  if (word.length <= room) return [word];
  const slash = word.lastIndexOf('/', room - 1);
  const end = slash > room / 2 ? slash + 1 : room;
  return [word.slice(0, end), ...pieces(word.slice(end), room)];
}
