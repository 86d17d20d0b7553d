import type { LineRule } from '../../rules/line-rule.js';
import { cancellationRules } from './cancellation-rules.js';
import { containerRules } from './container-rules.js';
import { pipelineRules } from './pipeline-rules.js';
import { quotaRules } from './quota-rules.js';
import { runnerRules } from './runner-rules.js';
import { timeLimitRules } from './time-limit-rules.js';

/** What ends a job that is not the project's doing: runners, queues, limits, money, people. */
export const infrastructureRules: readonly LineRule[] = [
  ...runnerRules,
  ...timeLimitRules,
  ...cancellationRules,
  ...quotaRules,
  ...containerRules,
  ...pipelineRules,
];
