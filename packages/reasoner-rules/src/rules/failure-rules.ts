import type { Failure } from '../failure/failure.js';
import { compileRule } from './compile-rule.js';
import { configurationRules } from './configuration-rules.js';
import { dependencyRule } from './dependency-rule.js';
import { exceptionRule } from './exception-rule.js';
import type { FailureRule } from './failure-rule.js';
import { infrastructureRules } from './infrastructure-rules.js';
import { lintRule } from './lint-rule.js';
import { lockfileRule } from './lockfile-rule.js';
import { missingFileRules } from './missing-file-rule.js';
import { moduleRules } from './module-rule.js';
import { networkRules } from './network-rules.js';
import { npmPackageRule } from './npm-package-rule.js';
import { otherRule } from './other-rule.js';
import { permissionRules } from './permission-rules.js';
import { platformRules } from './platform-rules.js';
import { raceRule } from './race-rule.js';
import { resourceRules } from './resource-rules.js';
import { testAssertionRule } from './test-assertion-rule.js';
import { testTimeoutRule } from './test-timeout-rule.js';
import { typeRule } from './type-rule.js';

/** Every rule, the more precise ones of a kind first. */
export const failureRules: readonly FailureRule[] = [
  ...missingFileRules,
  ...moduleRules,
  typeRule,
  compileRule,
  lintRule,
  testAssertionRule,
  testTimeoutRule,
  npmPackageRule,
  lockfileRule,
  exceptionRule,
  raceRule,
  dependencyRule,
  ...configurationRules,
  ...networkRules,
  ...permissionRules,
  ...resourceRules,
  ...platformRules,
  ...infrastructureRules,
];

/** The rule that speaks about a failure. */
export function findRule(failure: Failure): FailureRule {
  const { kind } = failure.log.classification;
  return failureRules.find((rule) => rule.kind === kind && (rule.when?.(failure) ?? true)) ?? otherRule;
}
