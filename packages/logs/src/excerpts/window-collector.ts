import type { LogLine } from '../read/log-line.js';
import type { RecentLines } from '../read/recent-lines.js';
import { createBoundedList } from './bounded-list.js';

/** Collects the lines around what looks interesting, while the log flows by. */
export interface WindowCollector {
  /** Asks for the lines around the newest one. */
  want(line: number, before: number, after: number, score: number): void;
  /** The last line that was asked for so far. */
  wantedUntil(): number;
  /** Keeps the line if it was asked for. */
  observe(line: LogLine): void;
  /** Keeps the last `count` lines, whatever happens later. */
  keepTail(count: number): void;
  /** Every kept line by its number. */
  finish(): ReadonlyMap<number, string>;
}

interface LineWindow {
  readonly firstLine: number;
  /** Joined, which also copies the lines out of the bytes they came from. */
  readonly text: string;
  readonly lineCount: number;
  readonly score: number;
}

const MAX_CHARACTERS = 1024 * 1024;
const MAX_WINDOW_LINES = 64;
const MAX_WINDOW_CHARACTERS = 64 * 1024;
/** What a window costs besides its characters. */
const WINDOW_OVERHEAD = 200;
/** A line costs so many characters even if it is shorter: every kept line is weighed, so that their number is bounded, too. */
const LEAST_LINE_CHARACTERS = 16;
const MAX_TAILS = 12;
/** From then on tails that lie close to each other are left out: a log can claim to fail on every line. */
const MANY_TAILS = 50;

/** Creates a collector that looks back in `recent`. */
export function createWindowCollector(recent: RecentLines, maxCharacters = MAX_CHARACTERS): WindowCollector {
  const windows = createBoundedList<LineWindow>(maxCharacters, ({ score }) => score, weightOf);
  const tails = createBoundedList<LineWindow>(MAX_TAILS, () => 0);
  let tailCount = 0;
  let tailEnd = 0;
  let lines: string[] = [];
  let characters = 0;
  let firstLine = 0;
  let nextLine = 1;
  let wantedUntil = 0;
  let score = 0;
  let lastScore = 0;

  const append = (number: number, text: string): void => {
    if (lines.length === 0) firstLine = number;
    lines.push(text);
    characters += text.length;
    nextLine = number + 1;
    if (lines.length >= MAX_WINDOW_LINES || characters >= MAX_WINDOW_CHARACTERS) close();
  };
  const close = (): void => {
    if (lines.length > 0) windows.add({ firstLine, text: lines.join('\n'), lineCount: lines.length, score });
    lines = [];
    characters = 0;
    score = nextLine > wantedUntil ? 0 : lastScore;
  };

  return {
    want(line, before, after, wantedScore) {
      for (const { number, text } of recent.since(Math.max(line - before, nextLine))) {
        if (number !== nextLine) close();
        append(number, text);
      }
      score = Math.max(score, wantedScore);
      lastScore = wantedScore;
      wantedUntil = Math.max(wantedUntil, line + after);
    },
    wantedUntil: () => wantedUntil,
    observe(line) {
      if (line.number > wantedUntil || line.number < nextLine) return;
      if (line.number !== nextLine) close();
      append(line.number, line.text);
    },
    keepTail(count) {
      const last = recent.since(0).slice(-count);
      const end = last.at(-1)?.number ?? 0;
      tailCount += 1;
      if (last[0] === undefined || (tailCount > MANY_TAILS && end - tailEnd < count)) return;
      tailEnd = end;
      const text = last.map((line) => line.text).join('\n');
      tails.add({ firstLine: last[0].number, text, lineCount: last.length, score: 0 });
    },
    finish() {
      close();
      const kept = new Map<number, string>();
      for (const window of [...windows.items(), ...tails.items()]) {
        for (const [offset, text] of window.text.split('\n').entries())
          kept.set(window.firstLine + offset, text);
      }
      return kept;
    },
  };
}

function weightOf({ text, lineCount }: LineWindow): number {
  return Math.max(text.length, lineCount * LEAST_LINE_CHARACTERS) + WINDOW_OVERHEAD;
}
