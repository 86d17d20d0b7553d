/** Something that differs between two occurrences of one failure. */
export interface Mask {
  readonly pattern: RegExp;
  /** Stands in its place. */
  readonly as: string;
}

/** Directories say where something was checked out or installed; the name at their end says what it is. */
const directories: readonly Mask[] = [
  { pattern: /\bfile:\/{2,3}(?=[\w/])/g, as: '' },
  {
    pattern: /(?<![:/\\\w])(?:[A-Za-z]:|~|\.{1,2})?[\\/](?:[\w.@+~%-]+[\\/])*(?=[\w.@+~%-])/g,
    as: '',
  },
  { pattern: /(?<![:/\\\w.@+-])(?:[\w.@+-]+[\\/])+(?=[\w.@+-])/g, as: '' },
];

/** What differs on another day, branch, runner or matrix leg; the most specific first. */
export const lineMasks: readonly Mask[] = [
  { pattern: /^npm ERR!/g, as: 'npm error' },
  { pattern: /[‘’´`]/g, as: "'" },
  { pattern: /[“”]/g, as: '"' },
  { pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, as: '<uuid>' },
  {
    pattern: /\b\d{4}-\d\d-\d\d(?:[T ]\d\d(?::\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d))?/g,
    as: '<time>',
  },
  { pattern: /\b\d{1,2}:\d\d:\d\d(?:[.,]\d+)?\b/g, as: '<time>' },
  { pattern: /\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi, as: '<mac>' },
  { pattern: /\[[0-9a-f:]{2,39}\](?=:\d)/gi, as: '<ip>' },
  { pattern: /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?![\d.])/g, as: '<ip>' },
  { pattern: /\blocalhost:\d{1,5}\b/g, as: '<ip>' },
  { pattern: /\b(?:sha(?:1|256|384|512)[:-])[0-9A-Za-z+/=]{16,128}/g, as: '<hash>' },
  { pattern: /\b0x[0-9a-f]+\b/gi, as: '<hex>' },
  { pattern: /@[0-9a-f]{5,16}\b/g, as: '@<hex>' },
  { pattern: /\b(?=[0-9a-f]{0,64}\d)(?=[0-9a-f]{0,64}[a-f])[0-9a-f]{7,64}\b/gi, as: '<hex>' },
  {
    pattern: /\b(?:ubuntu|macos|windows|alpine|debian|centos|fedora)-(?:latest|\d[\w.]{0,10}|[a-z]{4,9})\b/g,
    as: '<platform>',
  },
  {
    pattern:
      /\b(?:linux|darwin|win32|windows|macos|freebsd)[-_/](?:x64|x86|x86_64|amd64|arm64|aarch64|ia32|i686)(?:-(?:gnu|musl|msvc))?\b/gi,
    as: '<platform>',
  },
  { pattern: /\b(?:x86_64|aarch64|i686)-[a-z]+-[a-z]+(?:-[a-z]+)?\b/g, as: '<platform>' },
  ...directories,
  {
    pattern:
      /\b(?:node|nodejs|python|pypy|cpython|ruby|jdk|jre|java|php|gcc|clang|go)[-_]?v?\d+(?:\.\d+)*\b/gi,
    as: '<runtime>',
  },
  { pattern: /\b(?:py|cp|pp)3\d{1,2}\b/g, as: '<runtime>' },
  { pattern: /\.(?:exe|cmd|bat)\b/gi, as: '' },
  { pattern: /\b(?:tmp|temp|pytest-of)[-._]?\w{5,}/gi, as: '<tmp>' },
  {
    pattern: /(?<![A-Za-z_\d.])\d+(?:\.\d+)? ?(?:ns|us|µs|ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?)\b/g,
    as: '<duration>',
  },
  { pattern: /(?<![A-Za-z_\d])v?\d+(?:\.\d+)*/g, as: '<n>' },
];

/** The same assertion of the same test is the same failure, whatever value was wrong this time. */
export const valueMasks: readonly Mask[] = [
  { pattern: /"[^"\n]{0,400}"|'[^'\n]{0,400}'/g, as: '<text>' },
  { pattern: /\b(?:true|false|null|undefined|nil|None|True|False|NaN|Infinity|-?inf|nan)\b/g, as: '<value>' },
  { pattern: /-?<n>(?:e[+-]?<n>)?(?:\.\.\.)?/g, as: '<n>' },
  { pattern: /(?<=[<[({:,=] ?)<(?:n|text|value|hex|time|duration)>/g, as: '<value>' },
];
