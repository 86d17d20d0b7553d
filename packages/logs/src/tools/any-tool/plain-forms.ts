import {
  colonPlace,
  knownFile,
  listPlace,
  message,
  quotedFile,
  rootedFile,
  trailingFile,
  wordPlace,
} from './fragments.js';

const head = String.raw`^\s{0,60}(?:[-*•>✗✖✘×!|+»]{1,3} )?(?:[\w.+-]{2,24}: )?(?:[Ff]ile |[Ii]n )?`;
const word = String.raw`(?:[,:;]|\s-)?\s{0,3}[(\[]?(?:at |on )?[(\[]?${wordPlace}`;

/** A place and a message; nobody says how bad it is. */
export const plainForms: readonly RegExp[] = [
  // path:12:3: message, path:12 message
  String.raw`${head}${knownFile}:${colonPlace}(?:\s?[:,]|\s-|\s)\s{0,8}${message}`,
  String.raw`${head}${rootedFile}:${colonPlace}\s?[:,]\s{0,8}${message}`,
  String.raw`${head}${knownFile}:(?<line>\d{1,7}):${message}`,
  // path: 12: message
  String.raw`${head}${knownFile}: (?<line>\d{1,7}): ${message}`,
  // path TAB 12 TAB message
  String.raw`${head}${knownFile}\t{1,4}(?<line>\d{1,7})\t{1,4}${message}`,
  // path(12,3): message
  String.raw`${head}${knownFile}\s?[(]${listPlace}[)]\s?(?::|\s)\s{0,8}${message}`,
  String.raw`${head}${rootedFile}\s?[(]${listPlace}[)]\s?:\s{0,8}${message}`,
  // path:[12,3] message
  String.raw`${head}${knownFile}:?\s?\[${listPlace}\]\s?[:-]?\s{0,8}${message}`,
  // "path", line 12: message
  String.raw`${head}${quotedFile}${word}[)\]]?\s?[:,]\s{0,8}${message}`,
  // "path",12 message
  String.raw`${head}${quotedFile}[,:] ?(?<line>\d{1,7})(?:[:,](?<column>\d{1,5}))?:?\s{1,8}${message}`,
  // path, line 12: message
  String.raw`${head}${knownFile}${word}[)\]]?\s?(?:[:,]|-)?\s{1,8}${message}`,
  // [path:12:3] message
  String.raw`${head}[\[(]"?${knownFile}"?[: ]${colonPlace}[)\]]\s?[:-]?\s{0,8}${message}`,
  String.raw`${head}[\[(]"?${knownFile}"?[: (]\s?(?<line>\d{1,7})(?:\/(?<column>\d{1,5}))?[)\]]\s?[:-]?\s{0,8}${message}`,
  // line 12 of path: message
  String.raw`${head}${wordPlace} (?:of|in) (?:file )?["'\`]?${knownFile}["'\`]?\s?[:,-]\s{0,8}${message}`,
  // message in path at line 12
  String.raw`^\s{0,40}(?:>> |[-*] )?(?<message>\S.{3,300}?) (?:in|at|of) (?:file )?["'\`]?${trailingFile}["'\`]?,? ?(?:at |on )?[(\[]?${wordPlace}[)\]]?[.:]?$`,
].map((source) => new RegExp(source));
