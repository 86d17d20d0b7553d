import type { Adapter, CallContext } from './common.js';
import type { Investigation } from './evidence.js';
import type { Insight } from './insight.js';

/** What explains a failure: built from models, or plain rules. */
export interface Reasoner extends Adapter<'reasoner'> {
  /**
   * Explains the investigation, or says `inconclusive`. Every quote MUST stand in the evidence at its line.
   * @throws OpsError when it could not work at all; never to say that it does not know.
   */
  analyze(investigation: Investigation, context: CallContext): Promise<Insight>;
}
