import { severityWords } from '../../rules/severity.js';
import { extensions, fileNames } from './keywords.js';

const known = [...new Set(extensions.flatMap((word) => [word, word.toUpperCase()]))]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll('+', '\\+'))
  .join('|');
const number = String.raw`["'\`”»’]?\s{0,2}(?:[:([,\t#]{1,2}|-)["\s]?\d`;
const line = String.raw`(?:[Ll]ine|LINE|igne|eile|ínea|inha|iga|[Rr]ow|l\.)s?\s?[:=]?\s?#?\d`;

const place = String.raw`[./\\][\w+~-]{1,60}${number}|${line}|file[\w-]{0,12}:\d`;
const level = String.raw`(?:${severityWords}|Warning|Error)(?![\w/\\]|\.\w)|[EWCFRIHNSU](?=[\])}:]|[ ,]\[?[A-Z]*\d)`;

/** One list of extensions here is cheaper than one in each form. */
const knownFile = String.raw`\.(?:${known})(?:${number}|["'\`”»’]?[,:]?[^\w]{1,4}(?:at |on )?\(?${line}|\d?["']?, [Ll]ine|\b(?<=${line} (?:of|in) .{0,200}))|(?:${fileNames.join('|')})(?:${number}|.{1,4}line)`;

/** One cheap look before many forms. */
const names = (...parts: readonly string[]): RegExp =>
  new RegExp(`^${parts.map((part) => `(?=[^]*?(?:${part}))`).join('')}`);

/** A word for a level, and the end of some name and a number or a word for a line. */
export const namesLevelAndPlace = /* @__PURE__ */ names(place, level);

/** The place in a file that compilers are known to read. */
export const namesKnownFile = /* @__PURE__ */ names(knownFile);

/** Both. */
export const namesLevelAndKnownFile = /* @__PURE__ */ names(knownFile, level);
