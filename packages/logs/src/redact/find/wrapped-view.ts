import { replacedView, type TextView } from './text-view.js';

/** A terminal breaks a long token at its width: the end of one line and the beginning of the next are one word. */
const MIN_WIDTH = 60;
const MIN_TAIL = 20;
const wordTail = new RegExp(`[\\w+/=.~:$-]{${MIN_TAIL}}$`);
/** A line that begins with a date begins anew. */
const wordHead = /^(?!\d{4}-\d\d|\d\d:\d\d)[\w+/=.~$-]{4}/;
const MAX_HEAD = 40;
/** What goes on looks random; `FAIL` or `Error` on the next line is a word of its own. */
const wordOfItsOwn = /^(?:[A-Z]?[a-z]{3,20}|[A-Z]{4,20})(?![A-Za-z0-9+/=])/;
const lineBreak = /\r?\n/g;

/** The text without the line breaks that stand inside a word; nothing when there are none. */
export function wrappedView(view: TextView): TextView | undefined {
  const { text } = view;
  if (!text.includes('\n') || text.length < MIN_WIDTH) return undefined;
  if (!hasBrokenWord(text)) return undefined;
  const joined = replacedView(view, lineBreak, (match, place) =>
    isInsideWord(text, place, place + match.length) ? '' : undefined,
  );
  return joined === view ? undefined : joined;
}

/** Counted by hand, because most texts have none. */
function hasBrokenWord(text: string): boolean {
  for (let place = text.indexOf('\n'), start = 0; place !== -1; place = text.indexOf('\n', start)) {
    const before = text.charAt(place - 1) === '\r' ? place - 1 : place;
    if (before - start >= MIN_WIDTH && isInsideWord(text, before, place + 1)) return true;
    start = place + 1;
  }
  return false;
}

function isInsideWord(text: string, before: number, after: number): boolean {
  const lineStart = text.lastIndexOf('\n', before - 1) + 1;
  return (
    before - lineStart >= MIN_WIDTH &&
    wordTail.test(text.slice(before - MIN_TAIL, before)) &&
    wordHead.test(text.slice(after, after + MAX_HEAD)) &&
    !wordOfItsOwn.test(text.slice(after, after + MAX_HEAD))
  );
}
