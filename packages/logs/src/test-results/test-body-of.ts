/** What wrappers write in front of a test runner's lines. What the runner itself indents by stays. */
const prefixes: readonly RegExp[] = [
  /^##\[[a-z]+\]/, // the runner's own commands
  /^#\d+ (?:\d+\.\d+ )?/, // buildkit: step and seconds
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)? /, // a date
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]? /, // a clock
  /^[A-Za-z][\w.-]{0,60} {0,40}\| ?/, // docker compose: service
  /^\[(?:INFO|ERROR|WARN|WARNING|info|error|warn)\] ?/, // maven, sbt
  /^ {0,12}\[(?:junit|junitlauncher|testng|java|exec|phpunit)\] ?/, // ant: task
  /^[@\w./-]{1,60}:test[\w:-]{0,30}: /, // turborepo: package and task
  /^(?:[@\w-]{1,40}[/.]|\.)[\w./-]{0,40} test[\w:-]{0,30}: /, // pnpm: directory and script
  /^@[\w-]{1,40}\/[\w.-]{1,40}: /, // lerna: package
  /^\[\d{1,2}\] /, // concurrently: number
];

/** Most lines begin with no such prefix. */
const anyPrefix = /^(?:[#[\d@.]| {1,12}\[|[A-Za-z][\w.-]{0,60} {0,40}\||[@\w./-]{1,60}(?::| )test)/;

/** Colours that some wrapper wrote out in letters. */
const spelledEscape = /\^\[\[[\d;]{0,20}[mK]/g;

/** The line without what wrappers put in front of it. */
export function testBodyOf(text: string): string {
  let body = text.includes('^[[') ? text.replace(spelledEscape, '') : text;
  if (!anyPrefix.test(body)) return body;
  for (const prefix of prefixes) {
    const found = prefix.exec(body);
    if (found !== null) body = body.slice(found[0].length);
  }
  return body;
}
