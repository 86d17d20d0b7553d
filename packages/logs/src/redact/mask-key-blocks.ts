const BEGIN = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/;
/** A line of an encoded key; a text may begin in the middle of one. */
const body = /^\s*[A-Za-z0-9+/]{60,76}={0,2}$/;
const lastBodyLine = /^\s*[A-Za-z0-9+/]{1,75}={0,2}$/;
const MIN_BODY_LINES = 4;

/** Masks private keys that span lines, also those of which the beginning or the end is missing; keeps the number of lines. */
export function maskKeyBlocks(text: string, pseudonymOf: (block: string) => string): string {
  if (!text.includes('PRIVATE KEY') && !/[A-Za-z0-9+/]{60}/.test(text)) return text;
  const lines = text.split('\n');
  for (const [first, last] of findBlocks(lines)) {
    const pseudonym = pseudonymOf(lines.slice(first, last + 1).join('\n'));
    for (let line = first; line <= last; line += 1) lines[line] = maskLine(lines[line] ?? '', pseudonym);
  }
  return lines.join('\n');
}

/** What stands before and behind the key on its own line stays. */
function maskLine(line: string, pseudonym: string): string {
  const begin = BEGIN.exec(line)?.index ?? 0;
  const end = END.exec(line);
  return line.slice(0, begin) + pseudonym + (end ? line.slice(end.index + end[0].length) : '');
}

function findBlocks(lines: readonly string[]): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  let bodyStart: number | undefined;
  let begin: number | undefined;
  for (const [number, line] of lines.entries()) {
    if (begin === undefined && BEGIN.test(line)) begin = number;
    if (begin === undefined && body.test(line)) bodyStart ??= number;
    if (END.test(line)) {
      blocks.push([begin ?? bodyStart ?? number, number]);
      begin = undefined;
      bodyStart = undefined;
    } else if (begin === undefined && !body.test(line) && !isLastBodyLine(lines, number, bodyStart)) {
      if (bodyStart !== undefined && number - bodyStart >= MIN_BODY_LINES)
        blocks.push([bodyStart, number - 1]);
      bodyStart = undefined;
    }
  }
  const start = begin ?? bodyStart;
  if (start !== undefined && (begin !== undefined || lines.length - start >= MIN_BODY_LINES))
    blocks.push([start, lines.length - 1]);
  return blocks;
}

/** The short rest of a key, right above its end. */
function isLastBodyLine(lines: readonly string[], number: number, bodyStart: number | undefined): boolean {
  return (
    bodyStart !== undefined && lastBodyLine.test(lines[number] ?? '') && END.test(lines[number + 1] ?? '')
  );
}
