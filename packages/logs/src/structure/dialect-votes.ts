import type { LogLine } from '../read/log-line.js';
import type { Dialect, LogDialect } from './dialects/marker.js';

/** Collects evidence of which CI system wrote the log. */
export interface DialectVotes {
  /** Counts evidence; says whether another dialect leads now. */
  add(dialect: Dialect, weight: number, line: LogLine): boolean;
  /** Counts what the line's prefix says; says whether another dialect leads now. */
  addPrefix(line: LogLine): boolean;
  leader(): Dialect;
}

/** From here on nothing that the log holds changes what was found: a test may print the log of another CI system. */
const CERTAIN = 60;
/** At the top there is nothing yet that could print another system's log. */
const EARLY_LINES = 100;
const EARLY_FACTOR = 3;
const PREFIX_WEIGHT = 0.5;

/** Creates the votes; `fallback` leads until there is evidence. */
export function createDialectVotes(dialects: readonly Dialect[], fallback: Dialect): DialectVotes {
  const votes = new Map<Dialect, number>();
  let leader = fallback;

  const count = (dialect: Dialect, weight: number): boolean => {
    const sum = Math.min(CERTAIN, (votes.get(dialect) ?? 0) + weight);
    votes.set(dialect, sum);
    if (dialect === leader || sum <= (votes.get(leader) ?? 0)) return false;
    leader = dialect;
    return true;
  };

  return {
    add(dialect, weight, line) {
      const possible = dialectsOfPrefix(line);
      if (weight === 0 || (possible !== undefined && !possible.includes(dialect.id))) return false;
      return count(dialect, line.number <= EARLY_LINES ? weight * EARLY_FACTOR : weight);
    },
    addPrefix(line) {
      if (line.timestamp === undefined && line.source === undefined) return false;
      const [id] = dialectsOfPrefix(line) ?? [];
      const dialect = dialects.find((other) => other.id === id);
      return (
        dialect !== undefined && (votes.get(dialect) ?? 0) < EARLY_FACTOR && count(dialect, PREFIX_WEIGHT)
      );
    },
    leader: () => leader,
  };
}

const SEVEN_DIGITS = 28;
const SIX_DIGITS = 27;
const THREE_DIGITS = 24;

/** CI systems that write such a prefix, likeliest first; `undefined` when the line has none. */
function dialectsOfPrefix({ timestamp, source }: LogLine): readonly LogDialect[] | undefined {
  if (source?.includes('\t')) return ['github-actions'];
  if (source === 'TeamCity') return ['teamcity'];
  if (source === 'Container') return ['aws-codebuild'];
  if (source?.startsWith('Step #')) return ['google-cloud-build'];
  if (source !== undefined) return timestamp === undefined ? ['act'] : ['taskcluster'];
  if (timestamp?.length === SEVEN_DIGITS) return ['github-actions', 'azure-pipelines', 'act'];
  if (timestamp?.length === SIX_DIGITS) return ['gitlab'];
  return timestamp?.length === THREE_DIGITS ? ['jenkins', 'buildkite'] : undefined;
}
