import { registerCases } from '../kit/register-cases.js';
import { sourceCases } from './source-cases.js';
import type { SourceSuiteOptions } from './source-suite-options.js';

/** Proves that a source follows the spec: registers one test for each MUST that applies to it. */
export function sourceSuite(options: SourceSuiteOptions): void {
  registerCases('source conformance', sourceCases(options), options.waivers);
}
