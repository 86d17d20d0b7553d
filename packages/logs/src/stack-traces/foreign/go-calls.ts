import { anyDirectory, anyOf, type ForeignCalls } from './foreign-calls.js';

/** Packages of the standard library carry no domain: `net/http.(*conn).serve`. */
const standard = [
  'appengine_internal',
  String.raw`archive/\w+`,
  'bufio',
  'bytes',
  'cmp|slices|maps|iter|unique|weak',
  String.raw`compress/\w+`,
  String.raw`container/\w+`,
  'context',
  String.raw`crypto(?:/\w+)*`,
  'database/sql(?:/driver)?',
  String.raw`debug/\w+`,
  'embed',
  String.raw`encoding(?:/\w+)?`,
  'errors',
  'expvar',
  'flag',
  'fmt',
  String.raw`go/\w+(?:/\w+)?`,
  String.raw`google\.golang\.org/appengine/internal`,
  String.raw`hash(?:/\w+)?`,
  String.raw`html(?:/\w+)?`,
  String.raw`image(?:/\w+)?`,
  String.raw`internal/\w+(?:/\w+)*`,
  String.raw`io(?:/\w+)?`,
  String.raw`log(?:/\w+)?`,
  String.raw`math(?:/\w+)*`,
  String.raw`mime(?:/\w+)?`,
  String.raw`net(?:/\w+)*`,
  String.raw`os(?:/\w+)?`,
  'panic',
  'path(?:/filepath)?',
  'plugin',
  'reflect',
  'regexp(?:/syntax)?',
  String.raw`runtime(?:/\w+)?`,
  'sort',
  'strconv',
  'strings',
  String.raw`sync(?:/\w+)?`,
  'syscall',
  String.raw`testing(?:/\w+)?`,
  String.raw`text/\w+(?:/\w+)?`,
  'time(?:/tzdata)?',
  String.raw`unicode(?:/\w+)?`,
  'unsafe',
  String.raw`vendor/golang\.org/x`,
];

/** Functions of Go's standard library; the names mean nothing in another language. */
export const goStandard: RegExp = anyOf('^', standard, '(?:[./]|$)');

/** Go's distribution, and modules where `go` keeps them. */
export const goCalls: ForeignCalls = {
  runtimeFiles: [
    // A project may stand below `go/src` too.
    /[\\/]go[\w.-]*[\\/]src[\\/](?:runtime|testing|reflect|internal|sync|net|os|fmt|encoding|sort|strings|bytes|io|syscall|context|time|regexp|crypto|bufio|strconv|math|errors|log)[\\/]/,
    /^\/go\/src\/(?:runtime|testing)/,
    /(?:^|[\\/])goroot(?:[\\/]|$)|^_cgo_|^_testmain\.go$/,
  ],
  runtimeFunctions: [/^(?:runtime|testing|reflect)[./]/],
  dependencyFiles: [anyDirectory(['vendor', String.raw`pkg[\\/]mod`, String.raw`gopkg\.in`]), /^\/go\/pkg/],
};
