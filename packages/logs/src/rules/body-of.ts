/** What runners and wrappers write in front of a tool's own words, one after the other. */
const prefixes: readonly RegExp[] = [
  /^##\[[a-z]+\]/, // the runner's own commands
  /^#\d+ (?:\d+\.\d+ )?/, // buildkit: step and seconds
  /^[A-Za-z][\w.-]* *\| /, // docker compose: service
  /^\[(?:info|error|warn|warning)\] (?=\S)/i, // maven, sbt
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]? /, // a clock
];

/** The line without the prefixes of runners and wrappers, so that rules see what the tool printed. */
export function bodyOf(text: string): string {
  let body = text;
  for (const prefix of prefixes) {
    const found = prefix.exec(body);
    if (found !== null) body = body.slice(found[0].length);
  }
  return body;
}
