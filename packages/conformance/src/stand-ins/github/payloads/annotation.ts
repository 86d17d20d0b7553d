import type { StandInRun } from '../stand-in-run.js';
import type { GitHubAnnotationInput } from '../world-input.js';
import type { Origins } from './origins.js';

/** An annotation as the checks API carries it. */
export function toAnnotation(run: StandInRun, annotation: GitHubAnnotationInput, origins: Origins) {
  const { message, level = 'failure', path = '.github', startLine = 1, title = '' } = annotation;
  return {
    path,
    blob_href: `${origins.html}/${run.repository}/blob/${run.headSha}/${path}`,
    start_line: startLine,
    start_column: null,
    end_line: startLine,
    end_column: null,
    annotation_level: level,
    title,
    message,
    raw_details: '',
  };
}
