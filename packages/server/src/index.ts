export type { Feature } from './assemble.js';
export { defineConfig, type ServerConfig } from './config/define-config.js';
export type { Variables } from './config/resolve-secrets.js';
export type { LogDestination } from './log.js';
export type { ProgressEvent, ProgressListener, ProgressStage } from './progress.js';
export { type RunningServer, type StartServerOptions, startServer } from './start-server.js';
export type { StageTimeouts } from './workers/dependencies.js';
export type { RetryOptions } from './workers/retry-delay.js';
export type { WorkerIntervals } from './workers/start-workers.js';
