import type { Failure } from '../failure/failure.js';
import { lastPart } from '../failure/to-test-name.js';
import { shownLine } from './cite.js';

/** The cause and up to three more lines that support it, the cause first. */
export function chooseLines(failure: Failure): readonly number[] {
  const { log, diagnostic } = failure;
  const cause = log.cause?.line;
  if (cause === undefined) return [];
  const others = log.diagnostics
    .filter(
      ({ tool, severity, logLine }) => tool === diagnostic?.tool && severity === 'error' && logLine !== cause,
    )
    .map(({ logLine }) => logLine);
  const candidates = [
    ...others.slice(0, 2),
    ...frameLines(failure),
    ...testLines(failure),
    ...exitLines(failure),
  ];
  const said = new Set(['', textOf(failure, cause)]);
  const shown = candidates.filter((line) => {
    const text = textOf(failure, line);
    const isNew = !said.has(text);
    said.add(text);
    return isNew;
  });
  return [cause, ...shown.slice(0, 3)];
}

/** Runners repeat what tools say: the same words are quoted once. */
function textOf({ log }: Failure, line: number): string {
  return (shownLine(log, line) ?? '').replace(/^##\[[a-z]+\]/, '').trim();
}

/** Where the innermost call inside the project stands in the trace. */
function frameLines({ calls }: Failure): readonly number[] {
  const line = calls[0]?.logLine;
  return line === undefined ? [] : [line];
}

/** Where the failed test is named, nearest to the cause. */
function testLines(failure: Failure): readonly number[] {
  const { log } = failure;
  const cause = log.cause?.line ?? 0;
  const name = lastPart(failure.test ?? '');
  if (name.length < 3) return [];
  const lines = log.excerpts.flatMap(({ firstLine, text }) =>
    text.split('\n').flatMap((line, index) => (line.includes(name) ? [firstLine + index] : [])),
  );
  return lines.toSorted((a, b) => Math.abs(a - cause) - Math.abs(b - cause)).slice(0, 1);
}

/** Where a killed or crashed process is reported. */
function exitLines({ log }: Failure): readonly number[] {
  if (log.classification.domain !== 'platform') return [];
  return log.excerpts
    .flatMap(({ firstLine, text }) =>
      text.split('\n').flatMap((line, index) => (/exit code \d+/.test(line) ? [firstLine + index] : [])),
    )
    .slice(-1);
}
