import type { Pipeline } from '@opsaicortex/core';
import type { RetentionDays } from '../retention/retention-days.js';

/** What `opsaicortex.config.ts` exports. */
export interface ServerConfig {
  /**
   * In order: the first pipeline that wants an event handles it.
   * @default one pipeline from the environment: GitHub to Slack, or to the terminal
   */
  readonly pipelines?: readonly Pipeline[];
  /** How many days things are kept. What is left out is as the environment says. */
  readonly retention?: Partial<RetentionDays>;
}

/** Types the configuration. Does nothing else. */
export function defineConfig(config: ServerConfig): ServerConfig {
  return config;
}
