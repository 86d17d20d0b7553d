import { registerCases } from '../kit/register-cases.js';
import { sinkCases } from './sink-cases.js';
import type { SinkSuiteOptions } from './sink-suite-options.js';

/** Proves that a sink follows the spec: registers one test for each MUST that applies to it. */
export function sinkSuite(options: SinkSuiteOptions): void {
  registerCases('sink conformance', sinkCases(options), options.waivers);
}
