import type { SentFact } from './facts.js';

/** Whether the server ever said that it has the delivery. */
export function isAcknowledged({ answers }: Pick<SentFact, 'answers'>): boolean {
  return answers.some(({ status }) => status >= 200 && status <= 299);
}
