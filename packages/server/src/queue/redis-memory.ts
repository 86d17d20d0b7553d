/** The commands of ioredis that are used here. */
export interface RedisCommands {
  info(section: string): Promise<string>;
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<unknown>;
}

/**
 * Notices that a Redis has forgotten: it was emptied (our marker is gone), or it was restarted and may have lost its
 * last writes (another run). One process notices; the marker tells the others that somebody did.
 */
export function createRedisMemory(redis: RedisCommands, prefix: string): () => Promise<boolean> {
  const key = `${prefix}:run`;
  return async () => {
    const [info, marker] = await Promise.all([redis.info('server'), redis.get(key)]);
    const run = /^run_id:(\w+)/m.exec(info)?.[1] ?? 'unknown';
    if (marker === run) return false;
    await redis.set(key, run);
    return true;
  };
}
