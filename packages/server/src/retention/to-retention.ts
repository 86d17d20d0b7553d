import type { ServerConfig } from '../config/define-config.js';
import type { Environment } from '../config/environment.js';
import type { RetentionDays } from './retention-days.js';

/** What the environment says, and the configuration file over it. */
export function toRetention(environment: Environment, config: ServerConfig | undefined): RetentionDays {
  return {
    bodies: environment.RETENTION_BODY_DAYS,
    evidence: environment.RETENTION_EVIDENCE_DAYS,
    insights: environment.RETENTION_INSIGHT_DAYS,
    events: environment.RETENTION_EVENT_DAYS,
    ...config?.retention,
  };
}
