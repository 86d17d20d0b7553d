import { Redis } from 'ioredis';
import { type CheckResult, fine, note, problem, toCode } from './check-result.js';

/** What BullMQ asks for. */
const oldestVersion = [6, 2] as const;

/** Tests Redis: version, that it throws no jobs away, and whether it remembers across a restart. */
export async function checkRedis(url: string): Promise<readonly CheckResult[]> {
  const limits = { connectTimeout: 5_000, commandTimeout: 5_000, maxRetriesPerRequest: 0 };
  const redis = new Redis(url, { ...limits, lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => {});
  try {
    await redis.connect();
    const [server, memory, persistence] = await Promise.all(
      ['server', 'memory', 'persistence'].map((section) => redis.info(section)),
    );
    return [checkVersion(server), checkEviction(memory), checkPersistence(persistence)];
  } catch (error) {
    const advice =
      'Is it running, and is REDIS_URL right (rediss:// for TLS, user and password)? Without it deliveries are taken, and wait.';
    return [problem('Redis', `cannot be used (${toCode(error)})`, advice)];
  } finally {
    redis.disconnect();
  }
}

function read(info: string | undefined, field: string): string {
  return new RegExp(`^${field}:(.*?)\\r?$`, 'm').exec(info ?? '')?.[1] ?? 'unknown';
}

function checkVersion(info: string | undefined): CheckResult {
  const version = read(info, 'redis_version');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestVersion;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))
    return fine('Redis', `version ${version}`);
  return problem('Redis', `version ${version}`, `Version ${oldestVersion.join('.')} or newer is needed.`);
}

function checkEviction(info: string | undefined): CheckResult {
  const policy = read(info, 'maxmemory_policy');
  if (policy === 'noeviction') return fine('eviction of Redis', 'noeviction');
  const advice = 'Set maxmemory-policy to noeviction: otherwise a full Redis throws jobs away.';
  return problem('eviction of Redis', policy, advice);
}

function checkPersistence(info: string | undefined): CheckResult {
  const name = 'persistence of Redis';
  if (read(info, 'aof_enabled') === '1') return fine(name, 'append-only file');
  const advice =
    'Nothing must be done: what it forgets in a crash is queued again from PostgreSQL within seconds.';
  return note(name, 'no append-only file', advice);
}
