import type { Diagnostic } from '@opsaicortex/core';
import { oneLine } from '../text/one-line.js';
import { toProjectPath } from '../text/to-project-path.js';
import type { Call, Place } from './failure.js';

/** Where a place may be read from. */
export interface PlaceClues {
  readonly diagnostic?: Diagnostic | undefined;
  readonly calls: readonly Call[];
  /** The cause line first. */
  readonly nearby: readonly string[];
}

const extensions =
  '[cm]?[jt]sx?|py|go|rs|java|kts?|scala|rb|php|cs|fs|cc?|cpp|cxx|hh?|hpp|swift|m|vue|svelte|sh|ya?ml|tf|exs?|css|scss|json|toml|gradle|tex|sql';
const placePattern = new RegExp(
  `(?:^|[\\s("'\`\\[])((?:[A-Z]:)?[\\w@./\\\\+-]{1,200}\\.(?:${extensions}))[:(](\\d{1,7})\\b`,
);
/** Lines below the cause that still speak of it. */
const reach = 14;

/** Where in the project it happened: from the diagnostic, the stack trace, or the lines around. */
export function findPlace({ diagnostic, calls, nearby }: PlaceClues): Place | undefined {
  if (diagnostic?.file) return toPlace(diagnostic.file, diagnostic.line);
  const frame = calls[0]?.frame;
  if (frame?.file) return toPlace(frame.file, frame.line);
  for (const line of nearby.slice(0, reach)) {
    const [, file, number] = placePattern.exec(line.slice(0, 1000)) ?? [];
    if (file && !isForeign(file)) return toPlace(file, Number(number));
  }
  return undefined;
}

function toPlace(file: string, line: number | undefined): Place {
  return { file: oneLine(toProjectPath(file), 160), line };
}

function isForeign(file: string): boolean {
  return /node_modules|site-packages|dist-packages|^\/usr\/|^\/opt\/|\.cargo\/|\/go\/pkg\/|^node:|internal\//.test(
    file,
  );
}
