import type { Redaction } from './pseudonyms.js';
import type { SecretSpan } from './secret-rule.js';

/** What was hidden of one kind. */
export interface RedactionReport extends Redaction {
  /** How often one of them was hidden. */
  readonly occurrences: number;
  /** How many carry a checksum that is right: certainly tokens, and not made up for a test. */
  readonly verified: number;
  /** 1-based lines of the log, ascending; the first hundred. */
  readonly lines: readonly number[];
}

interface Tally {
  occurrences: number;
  readonly verified: Set<string>;
  readonly lines: Set<number>;
}

const MAX_LINES = 100;

/** Counts what was hidden where. */
export interface ReportCounter {
  add(text: string, firstLine: number, spans: readonly SecretSpan[]): void;
  entries(redactions: readonly Redaction[]): readonly RedactionReport[];
}

/** Creates an empty report. */
export function createReport(): ReportCounter {
  const tallies = new Map<string, Tally>();
  return {
    add: (text, firstLine, spans) => {
      let line = firstLine;
      let place = 0;
      for (const { kind, start, value, isVerified } of spans) {
        const tally = tallies.get(kind) ?? { occurrences: 0, verified: new Set(), lines: new Set() };
        tallies.set(kind, tally);
        for (
          let next = text.indexOf('\n', place);
          next !== -1 && next < start;
          next = text.indexOf('\n', place)
        ) {
          line += 1;
          place = next + 1;
        }
        tally.occurrences += 1;
        if (isVerified) tally.verified.add(value);
        if (tally.lines.size < MAX_LINES) tally.lines.add(line);
      }
    },
    entries: (redactions) =>
      redactions.map(({ kind, count }) => {
        const { occurrences = 0, verified = new Set(), lines = new Set<number>() } = tallies.get(kind) ?? {};
        return { kind, count, occurrences, verified: verified.size, lines: [...lines].sort((a, b) => a - b) };
      }),
  };
}
