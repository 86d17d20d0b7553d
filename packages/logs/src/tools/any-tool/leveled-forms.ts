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

/** A place and a word for how bad it is, in all the orders that tools choose. */
export const leveledForms: readonly RegExp[] = [
  // path:12:3: error: message
  String.raw`${head}${anyFile}:${colonPlace}${separator}${codeFirst}${level}${coded}`,
  String.raw`${head}${rootedFile}:${colonPlace}${separator}${codeFirst}${level}${coded}`,
  // path(12,3): error X1: message
  String.raw`${head}${anyFile}\s?[(]${listPlace}[)]\s?:{0,2}\s{0,8}${level}${coded}`,
  String.raw`${head}${openRootedFile}\s?[(]${listPlace}[)]\s?:{0,2}\s{0,8}${level}${coded}`,
  // path:[12,3] error: message, path[12, 3]: error
  String.raw`${head}${knownFile}:?\s?\[${listPlace}\]\s?:?\s{0,8}${level}${coded}`,
  // [path:12]: (error) message
  String.raw`${head}[[(]${knownFile}: ?${colonPlace}(?::\w{1,20})?[)\]]\s?:?\s{0,8}${level}${coded}`,
  // "path", line 12: error: message
  String.raw`${head}${quotedFile}${word}${codeFirst}${level}${coded}`,
  String.raw`${head}${quotedFile}\s?[,:(]?\s{0,8}${listPlace}[)\]]?\s?[:,]?\s{0,8}${level}${coded}`,
  // path, line 12: error: message
  String.raw`${head}${anyFile}${word}${codeFirst}${level}${coded}`,
  String.raw`${head}${rootedFile}${word}${codeFirst}${level}${coded}`,
  // error on line 12 in path: message
  String.raw`${labelled}${wordPlace} (?:of|in) (?:file )?["'\`]?${knownFile}["'\`]?${rest}`,
  // error: path:12:3: message
  String.raw`${labelled}${anyFile}:${colonPlace}${rest}`,
  String.raw`${labelled}${rootedFile}:${colonPlace}${rest}`,
  // error: path(12): message
  String.raw`${labelled}${anyFile}\s?[(\[]${listPlace}[)\]]${rest}`,
  // error in "path", line 12: message
  String.raw`${labelled}${quotedFile}${word}${rest}`,
  String.raw`${labelled}${quotedFile}[:(]${listPlace}[)]?${rest}`,
  String.raw`${labelled}${anyFile}${word}${rest}`,
].map((source) => new RegExp(source));

/** The place stands behind the message. */
export const trailingForms: readonly RegExp[] = [
  // error: message at path:12:3
  String.raw`${explained}${before}${trailingFile}:${colonPlace}${end}`,
  String.raw`${explained}${before}${trailingFile}[(\[]${listPlace}[)\]]${end}`,
  String.raw`${explained}${before}(?:["'\`])?${trailingFile}["'\`]?(?:,|:| at| on| -)? ?[(\[]?${wordPlace}${end}`,
  // error: message at line 12 of path
  String.raw`${explained}(?: at| in| on|,|:)? [(\[]?${wordPlace} (?:of|in) (?:file )?["'\`]?${trailingFile}["'\`]?${end}`,
].map((source) => new RegExp(source));
