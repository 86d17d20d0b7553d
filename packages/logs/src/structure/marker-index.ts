import type { Dialect, Marker } from './dialects/marker.js';

/** A marker that matches a line. */
export interface FoundMarker {
  readonly dialect: Dialect;
  readonly marker: Marker;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Tells which markers a line is. */
export interface MarkerIndex {
  /** Lower case; every line that is a marker holds one. `\n` stands for the beginning of the line. */
  readonly keywords: readonly string[];
  find(text: string): readonly FoundMarker[];
}

interface Entry {
  readonly dialect: Dialect;
  readonly marker: Marker;
}

const none: readonly FoundMarker[] = [];
const noGroups: FoundMarker['groups'] = {};
/** A CI system's own lines are short; what follows may be anything. */
const MAX_CHARACTERS = 2000;

/** Creates the index. Markers are told by how a line begins, so most lines cost one look-up of their first character. */
export function createMarkerIndex(dialects: readonly Dialect[]): MarkerIndex {
  const entriesOf = new Map<number, Entry[]>();
  for (const dialect of dialects) {
    for (const marker of dialect.markers) {
      for (const first of new Set(marker.starts.map((start) => start.charCodeAt(0)))) {
        const entries = entriesOf.get(first) ?? [];
        entries.push({ dialect, marker });
        entriesOf.set(first, entries);
      }
    }
  }
  return {
    keywords: keywordsOf(dialects),
    find(text) {
      const entries = entriesOf.get(text.charCodeAt(0));
      return entries === undefined ? none : findAmong(entries, text);
    },
  };
}

function keywordsOf(dialects: readonly Dialect[]): readonly string[] {
  const markers = dialects.flatMap((dialect) => dialect.markers);
  const keywords = markers.flatMap(
    (marker) => marker.keywords ?? marker.starts.map((start) => start.toLowerCase()),
  );
  return [...new Set(keywords)];
}

function findAmong(entries: readonly Entry[], text: string): readonly FoundMarker[] {
  let found: FoundMarker[] | undefined;
  const shown = text.length > MAX_CHARACTERS ? text.slice(0, MAX_CHARACTERS) : text;
  for (const { dialect, marker } of entries) {
    if (!marker.starts.some((start) => shown.startsWith(start))) continue;
    const match = marker.pattern?.exec(shown);
    if (match === null) continue;
    found ??= [];
    found.push({ dialect, marker, groups: match?.groups ?? noGroups });
  }
  return found ?? none;
}
