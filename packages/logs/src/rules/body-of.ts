import { type Severity, toSeverity } from './severity.js';

/** What runners and wrappers write in front of a tool's own words, in any order. */
const prefixes: readonly RegExp[] = [
  /^##\[(?<level>[a-z]+)\]/, // the runner's own commands
  /^#\d+ (?:\d+\.\d+ )?/, // buildkit: step and seconds
  /^[A-Za-z][\w.-]* *\| /, // docker compose: service
  /^\[(?<level>info|error|warn|warning)\] {1,4}(?=\S)/i, // maven, sbt
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]? /, // a clock
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]? /, // a date with a clock
  /^\s{0,20}\[[a-z][\w.:-]{1,30}\] {1,4}(?=\S)/, // ant: task
  /^\s{0,20}(?:\d{1,3}:)?\d{1,3}>(?:\d{1,3}:)? ?/, // msbuild: node and project
  /^[^\s:][^\n]{0,300}?\.[Tt]argets(?:\(\d+,\d+\))? ?: (?<level>error|warning) ?: (?=\S[^\n]{0,400}\(\d)/, // msbuild: a tool's own words
  /^npm (?:(?<level>err)!|(?<error>error)) /i,
  /^(?:remote|stderr|stdout): /,
  /^\[ *\d+(?:\/\d+|%)\] /, // ninja, bazel: progress
];
const MAX_PREFIXES = 6;

/** The line without the prefixes of runners and wrappers, so that rules see what the tool printed. */
export function bodyOf(text: string): string {
  return unwrap(text).body;
}

/** The same, with the level that a wrapper put in front (`[ERROR] `). */
export function unwrap(text: string): { readonly body: string; readonly level: Severity | undefined } {
  let body = text;
  let level: Severity | undefined;
  for (let round = 0; round < MAX_PREFIXES; round += 1) {
    const before = body.length;
    for (const prefix of prefixes) {
      const found = prefix.exec(body);
      if (found === null) continue;
      body = body.slice(found[0].length);
      const word = found.groups?.level ?? found.groups?.error;
      if (word !== undefined) level = word.toLowerCase() === 'err' ? 'error' : (toSeverity(word) ?? level);
    }
    if (body.length === before) break;
  }
  return { body, level };
}
