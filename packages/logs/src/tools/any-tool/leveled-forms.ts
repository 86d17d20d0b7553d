import {
  anyFile,
  coded,
  codeFirst,
  colonPlace,
  knownFile,
  level,
  listPlace,
  openRootedFile,
  quotedFile,
  rootedFile,
  trailingFile,
  wordPlace,
} from './fragments.js';

const bullet = String.raw`^\s{0,60}(?:(?:[-*•>✗✖✘×!|+»]{1,3}|\d{1,4}[.)]) )?`;
const head = String.raw`${bullet}(?:[\w.+-]{2,24}: )?(?:in |In |[Ff]ile )?`;
const separator = String.raw`(?:\s?[:;,]|\s-|\])?\s{0,8}`;
const word = String.raw`(?:[,:;]|\s-)?\s{0,3}[(\[]?(?:at |on )?[(\[]?${wordPlace}[)\]]?[.,;:]?\s{0,8}`;
const labelled = String.raw`${bullet}(?:[\w.+-]{2,24}: ?)?${level}[)\]}]?(?:\s?[(\[]?[\w.:/-]{1,60}[)\]]?)?\s?[:>-]?\s{1,8}(?:\([\w :-]{1,40}\):? )?(?:in |In |at |file |File |from |on )?(?:(?:file|script) )?`;
const rest = String.raw`(?:[\])]?[\s:,;-]{0,8}(?<message>\S.*))?`;
const explained = String.raw`${bullet}(?:[\w.+-]{2,24}: ?)?${level}(?:[\s/:#,(\[{|-]{0,4}(?<code>[A-Za-z][A-Za-z_]{0,12}[-.:]?\d[\w.-]{0,12}|\d{2,7})(?=[\s:;,\])}]))?[\])}>*+\s]{0,6}[:!,>-]{0,2}\s{0,8}(?<message>\S.*?)`;
const before = String.raw`(?:,|:)?[ (\[](?:at |in |on |from |- |File: ?|file: ?)?[(\[]?`;
const end = String.raw`[)\]}]?[.,;:]?(?: near .*|: .*| in .{1,80}|,? character.*| [\[(].{1,80}[\])])?$`;

/** Made of fragments; backslashes are meant as they stand. */
const form = (text: TemplateStringsArray, ...fragments: readonly string[]): RegExp =>
  new RegExp(String.raw(text, ...fragments));

/** A place and a word for how bad it is, in all the orders that tools choose. */
export const leveledForms: readonly RegExp[] = [
  // path:12:3: error: message
  form`${head}${anyFile}:${colonPlace}${separator}${codeFirst}${level}${coded}`,
  form`${head}${rootedFile}:${colonPlace}${separator}${codeFirst}${level}${coded}`,
  // path(12,3): error X1: message
  form`${head}${anyFile}\s?[(]${listPlace}[)]\s?:{0,2}\s{0,8}${level}${coded}`,
  form`${head}${openRootedFile}\s?[(]${listPlace}[)]\s?:{0,2}\s{0,8}${level}${coded}`,
  // path:[12,3] error: message, path[12, 3]: error
  form`${head}${knownFile}:?\s?\[${listPlace}\]\s?:?\s{0,8}${level}${coded}`,
  // [path:12]: (error) message
  form`${head}[[(]${knownFile}: ?${colonPlace}(?::\w{1,20})?[)\]]\s?:?\s{0,8}${level}${coded}`,
  // "path", line 12: error: message
  form`${head}${quotedFile}${word}${codeFirst}${level}${coded}`,
  form`${head}${quotedFile}\s?[,:(]?\s{0,8}${listPlace}[)\]]?\s?[:,]?\s{0,8}${level}${coded}`,
  // path, line 12: error: message
  form`${head}${anyFile}${word}${codeFirst}${level}${coded}`,
  form`${head}${rootedFile}${word}${codeFirst}${level}${coded}`,
  // error on line 12 in path: message
  form`${labelled}${wordPlace} (?:of|in) (?:file )?["'\`]?${knownFile}["'\`]?${rest}`,
  // error: path:12:3: message
  form`${labelled}${anyFile}:${colonPlace}${rest}`,
  form`${labelled}${rootedFile}:${colonPlace}${rest}`,
  // error: path(12): message
  form`${labelled}${anyFile}\s?[(\[]${listPlace}[)\]]${rest}`,
  // error in "path", line 12: message
  form`${labelled}${quotedFile}${word}${rest}`,
  form`${labelled}${quotedFile}[:(]${listPlace}[)]?${rest}`,
  form`${labelled}${anyFile}${word}${rest}`,
];

/** The place stands behind the message. */
export const trailingForms: readonly RegExp[] = [
  // error: message at path:12:3
  form`${explained}${before}${trailingFile}:${colonPlace}${end}`,
  form`${explained}${before}${trailingFile}[(\[]${listPlace}[)\]]${end}`,
  form`${explained}${before}(?:["'\`])?${trailingFile}["'\`]?(?:,|:| at| on| -)? ?[(\[]?${wordPlace}${end}`,
  // error: message at line 12 of path
  form`${explained}(?: at| in| on|,|:)? [(\[]?${wordPlace} (?:of|in) (?:file )?["'\`]?${trailingFile}["'\`]?${end}`,
];
