import { readdirSync } from 'node:fs';
import { createTemplateMiner } from '@opsaicortex/logs';
import type { LogSet } from './log-set.js';
import { foldOf, mean, readRows } from './read-cases.js';

interface Row {
  readonly raw: string;
  /** The line without date, level and component. */
  readonly content: string;
  readonly event_id: string;
}

const ENDING = '.jsonl.gz';

/** Loghub's system logs: which lines are of one template, with one configuration for all systems. */
export const loghub: LogSet = {
  name: 'loghub-2k',
  async measure({ folder, fold }) {
    const systems = readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .filter((system) => fold === 'all' || foldOf(system) === fold);
    const measured = systems.map((system) => {
      const rows = readRows<Row>(folder, system);
      const truth = rows.map(({ event_id }) => event_id);
      const groups = toGroups(rows.map(({ content }) => content));
      const rawGroups = toGroups(rows.map(({ raw }) => raw));
      return {
        prediction: { set: 'loghub-2k', id: system, groups },
        accuracy: groupingAccuracy(truth, groups),
        rawAccuracy: groupingAccuracy(truth, rawGroups),
      };
    });
    return {
      figures: {
        groupingAccuracy: mean(measured.map(({ accuracy }) => accuracy)),
        groupingAccuracyWithHeader: mean(measured.map(({ rawAccuracy }) => rawAccuracy)),
      },
      scored: systems.length,
      predictions: measured.map(({ prediction }) => prediction),
    };
  },
};

/** The template of each line, as it is known when all lines were seen. */
function toGroups(lines: readonly string[]): readonly number[] {
  const miner = createTemplateMiner();
  const ids = lines.map((line) => miner.add(line).id);
  return ids.map((id) => miner.templateOf(id)?.id ?? -1);
}

/** The share of lines whose group holds exactly the lines of its true group. */
export function groupingAccuracy(truth: readonly string[], groups: readonly number[]): number {
  const wanted = new Set(linesByGroup(truth).values());
  const right = [...linesByGroup(groups).values()].filter((lines) => wanted.has(lines));
  const count = right.reduce((sum, lines) => sum + lines.split(' ').length, 0);
  return truth.length === 0 ? 0 : count / truth.length;
}

function linesByGroup(groups: readonly (string | number)[]): ReadonlyMap<string | number, string> {
  const found = new Map<string | number, string>();
  for (const [line, group] of groups.entries()) {
    const before = found.get(group);
    found.set(group, before === undefined ? String(line) : `${before} ${line}`);
  }
  return found;
}
