import type { LineRule } from '../rules/line-rule.js';
import { concurrencyRules } from './rules/concurrency-rules.js';
import { configurationRules } from './rules/configuration-rules.js';
import { crashRules } from './rules/crash-rules.js';
import { echoRules } from './rules/echo-rules.js';
import { genericRules } from './rules/generic-rules.js';
import { harmlessRules } from './rules/harmless-rules.js';
import { infrastructureRules } from './rules/infrastructure-rules.js';
import { networkRules } from './rules/network-rules.js';
import { permissionRules } from './rules/permission-rules.js';
import { resourceRules } from './rules/resource-rules.js';
import { staleFilesRules } from './rules/stale-files-rules.js';

/** What failures look like whatever tool reports them. */
export const classificationRules: readonly LineRule[] = [
  ...infrastructureRules,
  ...resourceRules,
  ...networkRules,
  ...permissionRules,
  ...configurationRules,
  ...staleFilesRules,
  ...concurrencyRules,
  ...crashRules,
  ...genericRules,
  ...echoRules,
  ...harmlessRules,
];
