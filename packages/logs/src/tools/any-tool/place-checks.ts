import { extensions, fileNames } from './keywords.js';

const known = [...new Set(extensions.flatMap((word) => [word, word.toUpperCase()]))]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll('+', '\\+'))
  .join('|');
const number = String.raw`["'\`”»’]?\s{0,2}(?:[:([,\t#]{1,2}|-)["\s]?\d`;
const line = String.raw`(?:[Ll]ine|LINE|igne|eile|ínea|inha|iga|[Rr]ow|l\.)s?\s?[:=]?\s?#?\d`;

/** One cheap look before many forms: the end of some name and a number, or a word for a line. */
export const namesPlace = new RegExp(String.raw`[./\\][\w+~-]{1,60}${number}|${line}|file[\w-]{0,12}:\d`);

/** The same for files that compilers are known to read; one list here is cheaper than one in each form. */
export const namesKnownFile = new RegExp(
  String.raw`\.(?:${known})(?:${number}|["'\`”»’]?[,:]?[^\w]{1,4}(?:at |on )?\(?${line})|(?:${fileNames.join('|')})(?:${number}|.{1,4}line)|${line} (?:of|in) .{0,200}\.(?:${known})\b|\.(?:${known})\d?["']?, [Ll]ine`,
);
