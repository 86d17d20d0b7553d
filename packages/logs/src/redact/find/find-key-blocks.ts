import type { SecretSpan } from '../secret-rule.js';

const BEGIN = /-{4,5} ?BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)? ?-{4,5}|PuTTY-User-Key-File-\d: /;
const END = /-{4,5} ?END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)? ?-{4,5}|Private-MAC: [0-9a-f]{16,}/;
const publicBegin = /-----BEGIN (?!.{0,60}PRIVATE)[A-Z0-9 ]{3,60}-----/;
const publicHeader = /^\s*(?:(?:Version|Comment|Hash|Charset|MessageID): .*|=[A-Za-z0-9+/]{4})?\s*$/;
/** A whole line of an encoded key; a text may begin in the middle of one. */
const body = /^\s*(?=\S{0,20}[A-Z])(?=\S{0,20}[a-z])(?=\S{0,60}\d)[A-Za-z0-9+/]{60,76}={0,2}$/;
const lastBodyLine = /^\s*[A-Za-z0-9+/]{1,75}={0,2}$/;
/** Inside a block: a piece of the key among quotes and plus signs, a header, an empty line; also in a comment. */
const inside =
  /[A-Za-z0-9+/=]{24}|^[\s"'+\\nr,#|>-]{0,20}[A-Za-z0-9+/]{1,24}={0,2}[\s"'+\\nr,;]{0,20}$|^\W{0,12}$|^[\s*#/+>|-]{0,20}(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|Encryption|Public-Lines|Private-Lines|Key-Derivation|Argon2-\w+): /;
const MIN_BODY_LINES = 4;
const MIN_KEY_CHARACTERS = 60;
const MAX_BODY_CHARACTERS = 120;

interface Block {
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Finds private keys that span lines or stand on one, also those of which the beginning or the end is missing. */
export function findKeyBlocks(text: string): readonly SecretSpan[] {
  if (!text.includes('PRIVATE KEY') && !text.includes('PuTTY-') && !mayHoldBody(text)) return [];
  const lines = toLines(text);
  const blocks: Block[] = [];
  for (let number = 0; number < lines.length; ) {
    const found = blockAt(lines, number) ?? orphanAt(lines, number);
    if (found && isLongEnough(text.slice(found.block.start, found.block.end))) blocks.push(found.block);
    number = found ? found.next : number + 1;
  }
  return blocks.map(({ start, end }) => ({
    kind: 'private-key',
    start,
    end,
    value: text.slice(start, end),
    isStrong: true,
    isVerified: false,
  }));
}

/** Lines of sixty characters without a blank; counted by hand, because most texts have none. */
function mayHoldBody(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (
      end - start >= MIN_KEY_CHARACTERS &&
      end - start < MAX_BODY_CHARACTERS &&
      body.test(text.slice(start, end))
    )
      return true;
    start = end + 1;
  }
  return false;
}

function toLines(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const entry = { text: line, start };
    start += line.length + 1;
    return entry;
  });
}

type Found = { readonly block: Block; readonly next: number };

/** A block from its BEGIN on: to its END, or as far as lines look like a key. */
function blockAt(lines: readonly Line[], first: number): Found | undefined {
  const head = lines[first];
  const begin = head && BEGIN.exec(head.text);
  if (!head || !begin) return undefined;
  const after = begin.index + begin[0].length;
  const sameLineEnd = END.exec(head.text.slice(after));
  if (sameLineEnd) {
    const end = after + sameLineEnd.index + sameLineEnd[0].length;
    return { block: { start: head.start + begin.index, end: head.start + end }, next: first + 1 };
  }
  let last = first;
  for (let number = first + 1; number < lines.length; number += 1) {
    const { text, start } = lines[number] ?? head;
    const end = END.exec(text);
    if (end)
      return {
        block: { start: head.start + begin.index, end: start + end.index + end[0].length },
        next: number + 1,
      };
    if (!inside.test(text) && !END.test(lines[number + 1]?.text ?? '')) break;
    if (text.trim() !== '') last = number;
  }
  const { start, text } = lines[last] ?? head;
  const onFirst = /^[A-Za-z0-9+/=\\nr\s]*/.exec(head.text.slice(after))?.[0].length ?? 0;
  const end = last === first ? head.start + after + onFirst : start + text.length;
  return { block: { start: head.start + begin.index, end }, next: last + 1 };
}

/** Lines that only a key consists of, with its END or at least four of them; what a certificate consists of is left. */
function orphanAt(lines: readonly Line[], first: number): Found | undefined {
  const head = lines[first];
  if (!head) return undefined;
  if (publicBegin.test(head.text)) return skipPublic(lines, first);
  let number = first;
  while (number < lines.length && body.test(lines[number]?.text ?? '')) number += 1;
  if (number > first && isLastBodyLine(lines, number)) number += 1;
  const closing = lines[number];
  const end = closing && END.exec(closing.text);
  if (closing && end)
    return { block: { start: head.start, end: closing.start + end.index + end[0].length }, next: number + 1 };
  if (number - first < MIN_BODY_LINES) return undefined;
  const last = lines[number - 1] ?? head;
  return { block: { start: head.start, end: last.start + last.text.length }, next: number };
}

/** The short rest of a key: it ends with padding, or right above the END. */
function isLastBodyLine(lines: readonly Line[], number: number): boolean {
  const { text = '' } = lines[number] ?? {};
  return lastBodyLine.test(text) && (text.endsWith('=') || END.test(lines[number + 1]?.text ?? ''));
}

/** A certificate or a public key, with the headers and the empty line that OpenPGP puts before its body. */
function skipPublic(lines: readonly Line[], first: number): Found {
  let number = first + 1;
  while (number < lines.length && isPublicLine(lines[number]?.text ?? '')) number += 1;
  return { block: { start: 0, end: 0 }, next: number };
}

function isPublicLine(line: string): boolean {
  return lastBodyLine.test(line) || publicHeader.test(line);
}

function isLongEnough(block: string): boolean {
  const key = block.replace(/-{4,5}[ A-Z0-9]{3,80}-{4,5}/g, '').replace(/\\[nr]|[^A-Za-z0-9+/]/g, '');
  return key.length >= MIN_KEY_CHARACTERS && !/^(.{1,3})\1+$/.test(key);
}
