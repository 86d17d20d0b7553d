import { wrap } from '../analyze/wrap.js';
import type { CheckResult } from './check-result.js';

const width = 80;
const indent = ' '.repeat(11);
const marks = { ok: '  ok       ', note: '  note     ', problem: '  PROBLEM  ' };

/** One line for each thing that was tested, in 80 columns, with what to do below it. */
export function formatResults(results: readonly CheckResult[]): string {
  return results
    .map(({ name, verdict, detail, advice }) => {
      const seen = wrap(`${name}: ${detail}`, width, indent);
      const lines = [marks[verdict] + seen.slice(indent.length)];
      if (advice !== undefined) lines.push(wrap(advice, width, indent));
      return lines.join('\n');
    })
    .join('\n');
}
