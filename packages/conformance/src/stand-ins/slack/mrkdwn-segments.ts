/** How a piece of text looks. */
export type SlackStyle = 'bold' | 'italic' | 'strikethrough' | 'code' | 'dim' | 'link' | 'mention';

/** A piece of one line with its looks. */
export interface Segment {
  readonly text: string;
  readonly styles: readonly SlackStyle[];
}

/** Links and mentions, code, bold, italic, struck: the marks of mrkdwn stand at the edges of words. */
const marks =
  /<([^<>\n]{1,4000})>|`([^`\n]{1,3000})`|(?<![\w*])\*(?=\S)([^*\n]{1,3000})(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_\n]{1,3000})(?<=\S)_(?!\w)|(?<![\w~])~(?=\S)([^~\n]{1,3000})(?<=\S)~(?![\w~])/g;

/** The pieces of one line of mrkdwn, entities decoded, as Slack would show them. */
export function toSegments(line: string, styles: readonly SlackStyle[] = []): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of line.matchAll(marks)) {
    const [whole, reference, code, bold, italic, struck] = match;
    segments.push(plain(line.slice(end, match.index), styles));
    end = match.index + whole.length;
    if (reference !== undefined) segments.push(...toReference(reference, styles));
    else if (code !== undefined) segments.push(plain(code, [...styles, 'code']));
    else if (bold !== undefined) segments.push(...toSegments(bold, [...styles, 'bold']));
    else if (italic !== undefined) segments.push(...toSegments(italic, [...styles, 'italic']));
    else segments.push(...toSegments(struck ?? '', [...styles, 'strikethrough']));
  }
  segments.push(plain(line.slice(end), styles));
  return segments.filter(({ text }) => text !== '');
}

/** What Slack decodes, and nothing else. */
export function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function plain(text: string, styles: readonly SlackStyle[]): Segment {
  return { text: decodeEntities(text), styles };
}

/** `<url|label>`, `<url>`, `<!channel>`, `<@U1>`, `<#C1|name>`. */
function toReference(reference: string, styles: readonly SlackStyle[]): readonly Segment[] {
  const [target = '', label] = reference.split('|', 2);
  if (/^[!@#]/.test(target)) {
    const name = label ?? target.replace(/^[!@#]/, '');
    return [plain(`${target.startsWith('#') ? '#' : '@'}${name}`, [...styles, 'mention'])];
  }
  if (label === undefined) return [plain(target, [...styles, 'link'])];
  return [plain(label, [...styles, 'link']), plain(` (${target})`, ['dim'])];
}
