import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** The 1-based line of the raw log that is the quote, once stamp, colours and marker are off; throws unless there. */
export function findQuote(file, quote) {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n');
  const index = lines.findIndex((line) => toPlainText(line) === quote);
  if (index === -1) throw new Error(`The quote is not in ${file}: ${quote}`);
  return index + 1;
}

const toPlainText = (line) => stripVTControlCharacters(line.replace(/^\S+Z /, '')).replace('##[error]', '');
