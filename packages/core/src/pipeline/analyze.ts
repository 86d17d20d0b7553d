import { z } from 'zod';
import { OpsError } from '../errors/ops-error.js';
import { insightSchema } from '../schemas/insight-schema.js';
import type { CallContext, Insight, Investigation, Reasoner } from '../spec/v1/index.js';
import { checkCitations } from './check-citations.js';

/**
 * Fourth stage: has the evidence explained, and checks the answer against it.
 * @throws OpsError `invalid_output` when the answer is no insight, and whatever the reasoner throws
 */
export async function analyze(
  reasoner: Reasoner,
  investigation: Investigation,
  context: CallContext,
): Promise<Insight> {
  const answer = await reasoner.analyze(investigation, context);
  const parsed = insightSchema.safeParse(answer);
  if (!parsed.success) {
    const message = `The answer is not an insight.\n${z.prettifyError(parsed.error)}`;
    throw new OpsError('invalid_output', message, { adapter: reasoner.name });
  }
  return checkCitations(parsed.data, investigation);
}
