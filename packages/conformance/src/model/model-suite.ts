import { registerCases } from '../kit/register-cases.js';
import { modelCases } from './model-cases.js';
import type { ModelSuiteOptions } from './model-suite-options.js';

/** Proves that a model follows the spec: registers one test for each MUST that applies to it. */
export function modelSuite(options: ModelSuiteOptions): void {
  registerCases('model conformance', modelCases(options), options.waivers);
}
