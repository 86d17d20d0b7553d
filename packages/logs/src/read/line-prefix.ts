/** What a CI system wrote in front of a line. */
export interface LinePrefix {
  /** Characters that are not the program's own. */
  readonly length: number;
  /** ISO 8601. */
  readonly timestamp?: string | undefined;
  /** Who wrote the line, where one log mixes several: a task runner's tag, or `job\tstep` of `gh run view --log`. */
  readonly source?: string | undefined;
}

const stamp = '\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d';

/** GitHub and Azure write seven digits of a second, Kubernetes nine; GitLab six and the stream: `00O `, `01E+`. */
const isoPrefix = new RegExp(
  `^(${stamp}\\.(?:\\d{7}(?:\\d\\d)?Z(?: |$)|\\d{6}Z(?= \\d\\d[OE])))(?: \\d\\d[OE][ +])?`,
);
/** Jenkins' timestamper: `[2024-01-31T10:00:00.000Z] `; a tag in front of the time: Taskcluster. */
const bracketPrefix = new RegExp(`^\\[(?:([a-z][a-z-]{0,20}(?::[a-z]{1,10})?) )?(${stamp}\\.\\d{3}Z)\\] ?`);
/** Jenkins' timestamper with its default format. Its two spaces are what other clocks lack. */
const clockPrefix = /^\d\d:\d\d:\d\d {2}(?! {3}(?:INFO|ERROR|WARN|DEBUG|CRITICAL|FATAL))/;
/** TeamCity: `[10:15:30]W:\t [Step 1/2] `. */
const teamCityPrefix = /^\[(?:\d\d:)?\d\d:\d\d\](?:[WEFi] ?|[\t ])?:[\t ]{1,20}(?:\[[^\]\n\r]{1,80}\] )?/;
/** AWS CodeBuild: `[Container] 2024/01/31 10:00:00.123456 `. */
const codeBuildPrefix = /^\[Container\] (\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,9})?) /;
/** `act`, GitHub's runner on a laptop: `[workflow/job]   | `. Its own lines begin with an emoji instead of the bar. */
const actPrefix = /^\[([\w .()-]{1,100}\/[^\]\n\r]{1,100}?) {0,20}\] {1,5}(?:\| ?|(?=[\xe2\xf0]|exitcode '))/;
/** Buildkite: the time in an escape sequence that terminals ignore, milliseconds since 1970. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequence consists of them
const buildkitePrefix = /^\x1b_bk;t=(\d{10,13})\x07/;
/** Google Cloud Build: `Step #0 - "build": `. */
const cloudBuildPrefix = /^(Step #\d{1,3}(?: - "[^"\n\r]{1,100}")?): /;
/** Bamboo: `build\t31-Jan-2024 10:00:00\t`. */
const bambooPrefix = /^(build|error|simple|command)\t(\d\d-\w{3}-\d{4} \d\d:\d\d:\d\d)\t/;
const ghColumns = /^([^\t\n\r]{1,300}\t[^\t\n\r]{1,300})\t(?:\ufeff|\xef\xbb\xbf)?/;

const codes = { zero: 48, nine: 57, bracket: 91, escape: 27, letterS: 83 } as const;
const none: LinePrefix = { length: 0 };

/** Reads the prefix of a raw line (one character a byte). The first character decides what is tried, because it runs on every line. */
export function readPrefix(line: string): LinePrefix {
  const first = line.charCodeAt(0);
  if (first >= codes.zero && first <= codes.nine) {
    const clocked = readIso(line) ?? readClock(line);
    if (clocked) return clocked;
  }
  if (first === codes.bracket) return readBracket(line);
  if (first === codes.escape) return readBuildkite(line);
  if (first === codes.letterS) {
    const step = cloudBuildPrefix.exec(line);
    if (step) return { length: step[0].length, source: step[1] };
  }
  return line.includes('\t') ? readColumns(line) : none;
}

function readIso(line: string): LinePrefix | undefined {
  const found = isoPrefix.exec(line);
  return found ? { length: found[0].length, timestamp: found[1]?.trimEnd() } : undefined;
}

function readClock(line: string): LinePrefix | undefined {
  const found = clockPrefix.exec(line);
  return found ? { length: found[0].length } : undefined;
}

function readBracket(line: string): LinePrefix {
  const stamped = bracketPrefix.exec(line);
  if (stamped) {
    return { length: stamped[0].length, timestamp: stamped[2]?.replace(' ', 'T'), source: stamped[1] };
  }
  const container = codeBuildPrefix.exec(line);
  if (container) {
    const [whole, year, month, day, time] = container;
    return { length: whole.length, timestamp: `${year}-${month}-${day}T${time}Z`, source: 'Container' };
  }
  const act = actPrefix.exec(line);
  if (act) return { length: act[0].length, source: act[1] };
  const teamCity = teamCityPrefix.exec(line);
  return teamCity ? { length: teamCity[0].length, source: 'TeamCity' } : none;
}

function readBuildkite(line: string): LinePrefix {
  const found = buildkitePrefix.exec(line);
  if (!found) return none;
  const time = new Date(Number((found[1] ?? '').padEnd(13, '0')));
  return { length: found[0].length, timestamp: time.toISOString() };
}

/** `job`, `step` and the line as the vendor keeps it, with tabs between them. */
function readColumns(line: string): LinePrefix {
  const bamboo = bambooPrefix.exec(line);
  if (bamboo) {
    const time = Date.parse(`${bamboo[2]?.replaceAll('-', ' ')} UTC`);
    const timestamp = Number.isNaN(time) ? undefined : new Date(time).toISOString();
    return { length: bamboo[0].length, timestamp };
  }
  const columns = ghColumns.exec(line);
  if (!columns) return none;
  const iso = readIso(line.slice(columns[0].length, columns[0].length + 60));
  if (!iso) return none;
  return { length: columns[0].length + iso.length, timestamp: iso.timestamp, source: columns[1] };
}
