import type { Logger, Source } from '@opsaicortex/core';
import type { Feature } from './assemble.js';
import type { InternalKeys } from './edge/internal-keys.js';
import type { InternalToken, VerifyToken } from './edge/internal-token.js';
import type { HttpLimits } from './http/create-fastify.js';
import type { ByteBudget } from './ingest/byte-budget.js';
import type { StoreDelivery } from './ingest/delivery-store.js';
import type { Metrics } from './metrics.js';
import type { Database } from './store/database.js';
import type { Tracer } from './tracing/tracer.js';

/** What taking webhooks needs. */
export interface WebhookDependencies {
  readonly sources: ReadonlyMap<string, Source>;
  readonly storeDelivery: StoreDelivery;
  /** Memory for bodies on their way to the store. */
  readonly bodyBudget: ByteBudget;
  /** Is told after the commit and before the answer. */
  readonly onDelivery: (deliveryId: string, source: string, bytes: number) => void;
  readonly metrics: Metrics;
  readonly tracer: Tracer;
  readonly log: Logger;
  readonly now: () => Date;
}

/** What taking deliveries from edge processes needs. */
export interface InternalDeliveriesDependencies extends Omit<WebhookDependencies, 'now'> {
  readonly verifyToken: VerifyToken;
  /** False when the token was used before, at whatever core. */
  readonly claimToken: (token: InternalToken) => Promise<boolean>;
}

/** What the API and the home page need. */
export interface ApiDependencies {
  readonly database: Database;
  readonly features: readonly Feature[];
  /** Without one the API lets nobody in. */
  readonly adminToken: string | undefined;
  readonly log: Logger;
  readonly now: () => Date;
  readonly wakeParser: () => void;
}

/** Something that the process cannot do its work without. */
export interface HealthCheck {
  readonly name: string;
  /** A sentence for when it is missing. */
  readonly message: string;
  /** Whether webhooks cannot be taken without it. */
  readonly isForWebhooks: boolean;
  /** Rejects when it is missing. */
  probe(): Promise<unknown>;
}

/** What telling the state of the process needs. */
export interface HealthDependencies {
  readonly checks: readonly HealthCheck[];
  readonly isStopping: () => boolean;
  /** More to say on `/readyz`. */
  readonly describe?: () => object | Promise<object>;
  readonly metrics: Metrics;
  /** Without one `/metrics` is open. */
  readonly metricsToken: string | undefined;
}

/** What a process serves: what is absent is not served. */
export interface AppDependencies {
  readonly log: Logger;
  readonly limits: HttpLimits;
  readonly health: HealthDependencies;
  readonly webhooks?: WebhookDependencies | undefined;
  readonly api?: ApiDependencies | undefined;
  /** Deliveries from edge processes. */
  readonly internalDeliveries?: InternalDeliveriesDependencies | undefined;
  /** Published at `/.well-known/jwks.json`. */
  readonly internalKeys?: InternalKeys | undefined;
}
