import { registerCases } from '../kit/register-cases.js';
import { reasonerCases } from './reasoner-cases.js';
import type { ReasonerSuiteOptions } from './reasoner-suite-options.js';

/** Proves that a reasoner follows the spec: registers one test for each MUST that applies to it. */
export function reasonerSuite(options: ReasonerSuiteOptions): void {
  registerCases('reasoner conformance', reasonerCases(options), options.waivers);
}
