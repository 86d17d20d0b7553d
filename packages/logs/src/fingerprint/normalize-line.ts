import { maskText } from './mask-text.js';
import { lineMasks } from './masks.js';

/** The line without numbers, hashes, times, addresses, directories, temporary names and versions: equal for the same failure elsewhere. */
export function normalizeLine(text: string): string {
  return maskText(text, lineMasks).text;
}
