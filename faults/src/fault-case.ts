import type { World } from './harness/world.js';

/** What a case wants to stand on. */
export interface Ground {
  /**
   * `embedded`: a folder. `postgres`: the queue is in PostgreSQL, too. `redis`: the queue is in Redis, which keeps
   * nothing. `redis-aof`: in Redis with an append-only file.
   * @default 'redis'
   */
  readonly home?: 'embedded' | 'postgres' | 'redis' | 'redis-aof';
  /** Names of Slack channels, without `#`. @default ['ci'] */
  readonly channels?: readonly string[];
  /** Whether a model behind HTTP explains failures, instead of the built-in rules. @default false */
  readonly hasModel?: boolean;
}

/** One fault, done for real, and what has to hold. */
export interface FaultCase {
  /** For the command line: `kebab-case`, as its file. */
  readonly name: string;
  /** One sentence for the table: what is done to whom. */
  readonly title: string;
  readonly ground?: Ground;
  /** Whether it belongs to the few minutes that every change is checked with. @default false */
  readonly isQuick?: boolean;
  /** Does it. The invariants are checked afterwards; what else has to hold is checked with `world.expect`. */
  run(world: World): Promise<void>;
}
