export { type BoundedFetchOptions, boundedFetch } from './bounded-fetch.js';
export type { BoundedResponse } from './bounded-response.js';
export { type Deadline, startDeadline } from './deadline.js';
export { codeFromStatus, errorFromStatus } from './error-from-status.js';
export { createGuardedFetch, type FetchFunction, type GuardOptions } from './guarded-fetch.js';
export { parseOptions } from './parse-options.js';
export { parseRetryAfter } from './retry-after.js';
export { type HmacOptions, verifyHmac } from './verify-hmac.js';
