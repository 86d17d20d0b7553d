import type { StandInApp } from './app-jwt.js';
import type { Credentials } from './credentials.js';
import type { DeliveryLog } from './delivery-log.js';
import type { LogLinks } from './log-links.js';
import type { Origins } from './payloads/origins.js';
import type { RateLimit } from './rate-limit.js';
import type { GitHubWorld } from './world.js';

/** What the routes answer from. */
export interface Parts {
  readonly world: GitHubWorld;
  readonly origins: Origins;
  /** Of the links to logs, without a slash at the end. */
  readonly logOrigin: string;
  readonly logLinks: LogLinks;
  /** Status by job id, for logs that are no longer there. */
  readonly lostLogs: ReadonlyMap<number, number>;
  readonly credentials: Credentials;
  readonly rateLimit: RateLimit;
  readonly deliveries: DeliveryLog;
  readonly app: StandInApp | undefined;
}
