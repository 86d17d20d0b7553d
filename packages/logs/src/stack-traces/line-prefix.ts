/** What runners, containers and loggers write in front of each line of a trace. */
const prefixes: readonly RegExp[] = [
  /^##\[[a-z]{1,20}\]/,
  /^(?:<\d>)?\[ {0,8}\d{1,9}\.\d{1,9}\](?:\[ {0,8}\w{1,20}\]){0,4} ?/, // the kernel's clock
  /^\d{4,6}\.\d{4,6}> /, // Fuchsia: process and thread
  /^#\d+ \d+\.\d+ /, // buildkit: step and seconds
  /^\[task [^\]\s]{1,40}\] /,
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?:? /,
  /^\d\d-\d\d \d\d:\d\d:\d\d\.\d+ +\d+ +\d+ [VDIWEF] [\w.$-]{1,60} *: /, // logcat, threadtime
  /^[VDIWEF]\/[\w.$-]{1,60} *\( *\d+\): /, // logcat, brief
  /^[VDIWEF] [A-Z][\w.$-]{2,60} *: /, // logcat, tag
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]? /,
  /^\[(?:info|error|warn|warning|debug|fatal|stdout|stderr|out|err)\] ?/i,
  /^ {0,8}(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL)(?: - |: | {1,4}(?=\S{1,40} \| ))/,
  /^(?:stderr|stdout|out|err) ?[:|>] /i,
  /^[\w.-]{1,60}\(\d+\) \| /,
  /^(?:PID \d+|[A-Za-z][\w.-]{0,60}) {0,40}\| /, // docker compose: service
];

const DEPTH = 5;

/** The line as it is, and behind each prefix that may be one; indentation is kept. */
export function bodiesOf(text: string): readonly string[] {
  const bodies = [text];
  for (let body = text; bodies.length <= DEPTH; ) {
    const found = prefixes.map((prefix) => prefix.exec(body)?.[0]).find((prefix) => prefix !== undefined);
    if (found === undefined) return bodies;
    body = body.slice(found.length);
    bodies.push(body);
  }
  return bodies;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the line begins like `prefix`, whatever the digits: the clock goes on. */
export function hasPrefixLike(text: string, prefix: string): boolean {
  if (text.length < prefix.length) return false;
  for (let index = 0; index < prefix.length; index += 1) {
    const [left, right] = [text.charCodeAt(index), prefix.charCodeAt(index)];
    if (left !== right && !(isDigit(left) && isDigit(right))) return false;
  }
  return true;
}

/** What remains of a line of a trace whose first line stood behind `prefix`. */
export function bodyBehind(prefix: string, text: string): string {
  if (prefix === '') return text;
  if (hasPrefixLike(text, prefix)) return text.slice(prefix.length);
  // A prefix without its last space stands in front of an empty line.
  if (hasPrefixLike(`${text} `, prefix)) return '';
  return prefix.trim() === '' ? text : (bodiesOf(text).at(-1) ?? text);
}
