import { randomBytes } from 'node:crypto';

/** Ids of requests, for log lines: unique among processes, and cheap. */
export function createRequestIds(): () => string {
  const prefix = randomBytes(5).toString('hex');
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count.toString(36)}`;
  };
}
