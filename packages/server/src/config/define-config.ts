import type { Pipeline } from '@opsaicortex/core';

/** What `opsaicortex.config.ts` exports. */
export interface ServerConfig {
  /**
   * In order: the first pipeline that wants an event handles it.
   * @default one pipeline from the environment: GitHub to Slack, or to the terminal
   */
  readonly pipelines?: readonly Pipeline[];
}

/** Types the configuration. Does nothing else. */
export function defineConfig(config: ServerConfig): ServerConfig {
  return config;
}
