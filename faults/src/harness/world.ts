import type { GitHubStandIn, SlackStandIn } from '@opsaicortex/conformance/stand-ins';
import type { Expectation } from '../oracle/facts.js';
import type { ModelStandIn } from './model-stand-in.js';
import type { PostgresService } from './postgres.js';
import type { QueryRecord } from './record.js';
import type { RedisService } from './redis.js';
import type { Role } from './role.js';
import type { Outgoing, OutgoingOptions } from './sender.js';
import type { ServerProcess } from './server-process.js';
import type { SlackGateway } from './slack-gateway.js';

/** How to start one more process of the server. */
export interface StartOptions {
  /** @default 'all' */
  readonly role?: Role;
  /** Instead of, or besides, the usual variables. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeFlags?: readonly string[];
  /** Largest file that it may write, in blocks of 512 bytes. */
  readonly fileSizeBlocks?: number;
}

/** How a failed run is to look like. */
export interface FailureOptions {
  /** @default 'told' */
  readonly expectation?: Expectation;
  /** The log of its one failed job. @default a short one with secrets in it */
  readonly log?: string | Uint8Array;
  readonly id?: string;
}

/** Everything around the server, and what a case may do to it. */
export interface World {
  readonly github: GitHubStandIn;
  readonly slack: SlackStandIn;
  readonly gateway: SlackGateway;
  readonly model: ModelStandIn;
  readonly postgres: PostgresService;
  readonly redis: RedisService;
  /** Of this case. */
  readonly database: string;
  /** A folder of this case. */
  readonly folder: string;
  readonly processes: readonly ServerProcess[];
  readonly sent: readonly Outgoing[];
  /** Asks the record while it is in PostgreSQL. */
  readonly query: QueryRecord;
  start(options?: StartOptions): Promise<ServerProcess>;
  /** `kill -9`; what was told and not yet noted by then counts as ambiguous. */
  kill(process: ServerProcess): Promise<void>;
  /** SIGSTOP; the same. */
  freeze(process: ServerProcess): Promise<void>;
  /** A repository that no run has had yet. */
  newRepository(): string;
  /** A run that failed, as a webhook; every run has a repository of its own. */
  makeFailure(options?: FailureOptions): Outgoing;
  /** Any webhook. */
  make(options: Omit<OutgoingOptions, 'repository'> & { readonly repository?: string }): Outgoing;
  /** Sends it once, to the given process, and waits for as long as GitHub does. Resolves with the status, or 0. */
  send(outgoing: Outgoing, target: ServerProcess | string, timeoutMs?: number): Promise<number>;
  /** Sends again, until it is taken, whatever was never acknowledged: as people do who press *Redeliver*. */
  redeliver(target: () => ServerProcess | string): Promise<void>;
  /** Calls the API. */
  api(process: ServerProcess, path: string, init?: RequestInit): Promise<{ status: number; body: string }>;
  /** Says that the fault is over: from here the seconds to recover are counted. */
  faultEnds(): void;
  /** Waits until everything that was acknowledged has its outcome. */
  settle(deadlineMs?: number): Promise<void>;
  /** Notes what does not hold, and goes on. */
  expect(what: string, holds: boolean): void;
  /** For the table: a figure that was observed. */
  observe(note: string): void;
}
