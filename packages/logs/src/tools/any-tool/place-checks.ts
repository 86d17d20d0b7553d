import type { LineCheck } from '../../rules/line-rule.js';
import { severityWords } from '../../rules/severity.js';
import { extensions, fileNames } from './keywords.js';

const number = String.raw`["'\`”»’]?\s{0,2}(?:[:([,\t#]{1,2}|-)["\s]?\d`;
const line = String.raw`(?:[Ll]ine|LINE|igne|eile|ínea|inha|iga|[Rr]ow|l\.)s?\s?[:=]?\s?#?\d`;
const behind = String.raw`${number}|["'\`”»’]?[,:]?[^\w]{1,4}(?:at |on )?\(?${line}|\d?["']?, [Ll]ine|\b(?<=${line} (?:of|in) .{0,200})`;

const anyPlace = new RegExp(String.raw`[./\\][\w+~-]{1,60}${number}|${line}|file[\w-]{0,12}:\d`);
const anyLevel = new RegExp(
  String.raw`(?:${severityWords}|Warning|Error)(?![\w/\\]|\.\w)|[EWCFRIHNSU](?=[\])}:]|[ ,]\[?[A-Z]*\d)`,
);
/** The ending of a name, with a digit that may belong to it or not. */
const ending = new RegExp(String.raw`\.(?=(?<ending>[A-Za-z][\w+]{0,14}?)(?:${behind}))`, 'g');
const plainName = new RegExp(`(?:${fileNames.join('|')})(?:${number}|.{1,4}line)`);
const known: ReadonlySet<string> = new Set(extensions.flatMap((word) => [word, word.toUpperCase()]));

/** A word for a level, and the end of some name and a number or a word for a line. */
export const namesLevelAndPlace: LineCheck = {
  patterns: [anyPlace, anyLevel],
  test: (text) => anyPlace.test(text) && anyLevel.test(text),
};

/** The place in a file that compilers are known to read. A set of endings is looked up faster than a pattern of all is made. */
export const namesKnownFile: LineCheck = {
  patterns: [ending, plainName],
  test: (text) => hasKnownEnding(text) || plainName.test(text),
};

/** Both. */
export const namesLevelAndKnownFile: LineCheck = {
  patterns: [...namesKnownFile.patterns, anyLevel],
  test: (text) => namesKnownFile.test(text) && anyLevel.test(text),
};

function hasKnownEnding(text: string): boolean {
  for (const { index, groups } of text.matchAll(ending)) {
    const name = groups?.ending ?? '';
    if (known.has(name) || known.has(text.slice(index + 1, index + 2 + name.length))) return true;
  }
  return false;
}
