import type { Failure } from '../failure/failure.js';
import { count } from '../text/count.js';
import { list } from '../text/list.js';
import { oneLine } from '../text/one-line.js';
import { toProjectPath } from '../text/to-project-path.js';

/** Where else the same tool reported errors: a sentence, or nothing. */
export function otherErrors({ log, diagnostic }: Failure): string {
  if (!diagnostic) return '';
  const others = log.diagnostics.filter(
    ({ tool, severity, logLine, file }) =>
      tool === diagnostic.tool && severity === 'error' && logLine !== diagnostic.logLine && file,
  );
  const places = others.map(({ file = '', line }) =>
    oneLine(`${toProjectPath(file)}${line === undefined ? '' : `:${line}`}`, 120),
  );
  const different = [...new Set(places)];
  if (different.length === 0) return '';
  return ` ${count(different.length, 'more error')} of the same tool: ${list(different, 4)}.`;
}
