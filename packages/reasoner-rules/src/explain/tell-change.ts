import type { Failure } from '../failure/failure.js';
import { oneLine } from '../text/one-line.js';
import { quoted } from '../text/quoted.js';

/** Whether the change touches the file that failed: a sentence, or nothing. Never more than the two lists say. */
export function tellChange({ place, changes }: Failure): string {
  if (!place || !changes) return '';
  const isSame = (path: string): boolean =>
    path === place.file || place.file.endsWith(`/${path}`) || path.endsWith(`/${place.file}`);
  const touched = changes.files.find(({ path }) => isSame(path));
  if (!touched) return '';
  const [commit, ...others] = changes.commits;
  const by =
    commit && others.length === 0
      ? ` by the commit ${commit.revision.replace(/[^0-9a-f]/gi, '').slice(0, 7)} (${quoted(commit.message, 80)})`
      : ' since the last green run';
  return ` ${oneLine(touched.path, 160)} was changed${by}.`;
}
