import type { LineRule } from '../rules/line-rule.js';
import { cFamilyRules } from './rules/c-family-rules.js';
import { goRules } from './rules/go-rules.js';
import { javaRules } from './rules/java-rules.js';
import { javascriptLintRules } from './rules/javascript-lint-rules.js';
import { javascriptTestRules } from './rules/javascript-test-rules.js';
import { otherLanguageRules } from './rules/other-language-rules.js';
import { otherTestRules } from './rules/other-test-rules.js';
import { packageManagerRules } from './rules/package-manager-rules.js';
import { pythonRules } from './rules/python-rules.js';
import { rustRules } from './rules/rust-rules.js';
import { typescriptRules } from './rules/typescript-rules.js';

/** What compilers, linters, test runners and package managers print. */
export const diagnosticRules: readonly LineRule[] = [
  ...typescriptRules,
  ...javascriptLintRules,
  ...javascriptTestRules,
  ...cFamilyRules,
  ...rustRules,
  ...javaRules,
  ...goRules,
  ...pythonRules,
  ...packageManagerRules,
  ...otherLanguageRules,
  ...otherTestRules,
];
