import { severityWords } from '../../rules/severity.js';
import { fileNames } from './keywords.js';

const names = fileNames.join('|');

/** Addresses with a port, versions and clocks are no files. */
const noFile = String.raw`(?!\w{2,12}:\/\/|(?:[\w-]{1,63}\.){1,8}(?:com|org|net|io|dev|local|internal|cloud|svc|edu|gov|de|uk|eu|cn|jp):\d|localhost:|v?\d[\d.]*:|\d+[.:]\d)`;
const drive = String.raw`(?:[A-Za-z]:(?=[\\/]))?`;
const character = String.raw`[^\s:"<>|*?(,;='\`]`;
const first = String.raw`[^\s:"<>|*?()\[\]{},;='\`#!&+$\-]`;

/** A file without blanks of any ending: only beside a word for a level. */
export const anyFile = String.raw`${noFile}(?=${drive}[^\s:]{0,300}[./\\]|(?:${names})\b)(?<file>${drive}${first}${character}*(?:\([\w-]{1,40}\)[\\/]${character}*)*)`;

const endsKnown = (inner: string): string =>
  String.raw`${noFile}(?<file>${drive}(?:${first}${inner}*\.[A-Za-z_][\w+]{0,11}|(?:${first}${inner}*[\\/])?(?:${names})))`;

/** A file without blanks whose name has an ending; rules that use it check with `namesKnownFile` that it is a known one. */
export const knownFile: string = endsKnown(character);

/** The same behind a message: a bracket ends it, or looking for where it begins would take quadratic time. */
export const trailingFile: string = endsKnown(String.raw`[^\s:"<>|*?()[\],;='\`]`);

/** A path that starts at a root, and so may have blanks in it. */
export const rootedFile = String.raw`(?<file>(?:[A-Za-z]:[\\/]|\.{0,2}[\\/])[^:"<>|*?()\n]*\.\w{1,12})`;

/** The same where a parenthesis follows: it may have others in it, as in `Program Files (x86)`. */
export const openRootedFile = String.raw`(?<file>(?:[A-Za-z]:[\\/]|\/)[^:"<>|*?\n]{1,300}?)`;

/** In quotes everything may be a file. */
export const quotedFile = String.raw`["'\`‘“«](?:file:\/\/)?(?<file>[^"'\`’”»\n]{1,400})["'\`’”»]`;

/** `12`, `12:3`, `12.3`, `12:3-9`, `12-14`. */
export const colonPlace = String.raw`(?<line>\d{1,7})(?:[:.](?<column>\d{1,5}))?(?:[-~]\d{1,7}(?:[:.]\d{1,5})?)?(?::\d{1,7}){0,2}`;

/** `12,3`, `12, 3`, `12:3`, `12-14,3-5`, `12|3`. */
export const listPlace = String.raw`(?:[Ll]ine:? ?)?(?<line>\d{1,7})(?:-\d{1,7})?(?:[,:.|] ?(?:col(?:umn)?:? ?)?(?<column>\d{1,5}))?(?:[-,:]\d{1,7}){0,3}`;

/** `line 12`, `line 12, column 3`, `Line: 12 (col. 3)`, `ligne 12`. */
export const wordPlace = String.raw`(?:[Ll]ines?|LINE|[Ll]igne|[Zz]eile|[Ll]ínea|[Ll]inha|[Rr]iga|l\.|[Rr]ow)[:=]? ?#?(?<line>\d{1,7})(?:\.(?<column>\d{1,5}))?(?:-\d{1,7})?(?:(?:,| and|:)? ?\(?(?:col(?:umn|\.)?|char(?:acters?)?|pos(?:ition|\.)?|offset|at)[:=]? ?(?<column2>\d{1,5})(?:-\d{1,5})?\)?)?`;

const kinds =
  'fatal|Fatal|FATAL|internal|syntax|Syntax|SYNTAX|parse|Parse|parser|PARSE|lint|lexical|type|compile|compiler|semantic|runtime|preprocessor|general|serious|build|probable';

/** A word for a level: `error`, `[Warning]`, `(W)`, `*E`, `++ WARNING ++`, `fatal error`. */
export const level = String.raw`[%[({<*+~!\s-]{0,6}(?:(?:${kinds}) )?(?<severity>(?:${severityWords}|[A-Z][A-Za-z]{2,40}(?:Warning|Error))(?![\w/\\]|\.\w)|[EWCFRIHNSU](?=[\])}:]|[ ,]\[?[A-Z]*\d))`;

const code = String.raw`(?:[\s/:#,(\[{|-]{0,4}(?<code>[A-Za-z][A-Za-z_]{0,12}[-.:]?\d[\w.-]{0,12}|\d{2,7}(?:-[A-Z])?)(?=[\s:;,\])}]|$))?`;

/** A code in front of the level: `C0114 warning:`. */
export const codeFirst = String.raw`(?:\[?(?<code2>[A-Za-z]{1,12}[-_.]?\d{2,6})\]?[\s:,-]{1,3})?`;

/** What follows the level: perhaps a code, then the message. */
export const coded = String.raw`${code}[\])}>*+\s]{0,6}[:!,>-]{0,2}\s{0,8}(?<message>\S.*)`;

/** A message without a level, perhaps with a code in front. */
export const message = String.raw`(?:\[?(?<code>[A-Z]{1,12}[-_.]?\d{2,6})\]?[:\s-]\s{0,4})?(?<message>[^\s:\d|=+^~].*)`;
