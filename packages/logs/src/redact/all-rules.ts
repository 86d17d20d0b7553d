import { codeRules } from './rules/code-rules.js';
import { commandLineRules } from './rules/command-line-rules.js';
import { hashRules } from './rules/hash-rules.js';
import { headerRules } from './rules/header-rules.js';
import { spokenRules } from './rules/spoken-rules.js';
import { toolRules } from './rules/tool-rules.js';
import { urlRules } from './rules/url-rules.js';
import type { SecretRule } from './secret-rule.js';
import { applicationTokens } from './tokens/application-tokens.js';
import { cloudTokens } from './tokens/cloud-tokens.js';
import { codeHostingTokens } from './tokens/code-hosting-tokens.js';
import { messagingTokens } from './tokens/messaging-tokens.js';
import { modelProviderTokens } from './tokens/model-provider-tokens.js';
import { observabilityTokens } from './tokens/observability-tokens.js';
import { packageRegistryTokens } from './tokens/package-registry-tokens.js';
import { paymentTokens } from './tokens/payment-tokens.js';
import { prefixedToken } from './tokens/prefixed-token.js';
import { type TokenShape, toSecretRule } from './tokens/token-shape.js';

const vendorTokens: readonly TokenShape[] = [
  ...codeHostingTokens,
  ...packageRegistryTokens,
  ...cloudTokens,
  ...modelProviderTokens,
  ...messagingTokens,
  ...paymentTokens,
  ...observabilityTokens,
  ...applicationTokens,
];

/** All rules but those for assignments, key blocks and encoded text, which are code. */
export const secretRules: readonly SecretRule[] = [
  ...[...vendorTokens, prefixedToken(vendorTokens)].map(toSecretRule),
  ...urlRules,
  ...headerRules,
  ...commandLineRules,
  ...codeRules,
  ...spokenRules,
  ...toolRules,
  ...hashRules,
];
