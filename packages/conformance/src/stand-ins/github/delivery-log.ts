import { createHmac, randomUUID } from 'node:crypto';
import { isSame, toId, toSeconds } from './world.js';

/** A webhook to send. */
export interface WebhookOptions {
  readonly secret: string;
  /** `X-GitHub-Delivery`. @default a new GUID */
  readonly deliveryId?: string;
  /** How the payload is written. @default 'json' */
  readonly contentType?: 'json' | 'form';
}

/** One attempt to deliver one webhook, as the deliveries API lists it. */
export interface StandInDelivery {
  readonly id: number;
  /** The same for every attempt. */
  readonly guid: string;
  readonly hookId: number;
  /** `owner/name` for a repository's hook; absent for the App's. */
  readonly repository?: string;
  readonly url: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly deliveredAt: string;
  readonly redelivery: boolean;
  readonly status: string;
  readonly statusCode: number;
  readonly responseBody: string;
}

/** Every attempt there was, newest first, as GitHub lists them. */
export interface DeliveryLog {
  list(): readonly StandInDelivery[];
  /** Sends a webhook and records how it went; never throws. */
  deliver(url: string, event: string, payload: object, options: WebhookOptions): Promise<StandInDelivery>;
  /** Records a webhook that nobody received. */
  lose(url: string, event: string, payload: object, options: WebhookOptions): StandInDelivery;
  /** Sends the same bytes under the same GUID again, in the background. */
  redeliver(delivery: StandInDelivery): void;
  /** Resolves when no redelivery is on its way. */
  settle(): Promise<void>;
}

type Prepared = Omit<
  StandInDelivery,
  'id' | 'deliveredAt' | 'redelivery' | 'status' | 'statusCode' | 'responseBody'
>;

/** GitHub cuts the connection after this. */
const timeoutMs = 10_000;
const unreachable = { status: 'failed to connect to host', statusCode: 502, responseBody: '' };

/** An empty log. */
export function createDeliveryLog(now: () => Date): DeliveryLog {
  const deliveries: StandInDelivery[] = [];
  const underway = new Set<Promise<unknown>>();
  let lastId = 90_000_000_000;

  const record = (prepared: Prepared, outcome: typeof unreachable, redelivery: boolean): StandInDelivery => {
    lastId += 1;
    const delivery = { ...prepared, ...outcome, id: lastId, deliveredAt: toSeconds(now()), redelivery };
    deliveries.unshift(delivery);
    return delivery;
  };

  return {
    list: () => deliveries,
    async deliver(url, event, payload, options) {
      const prepared = prepare(url, event, payload, options);
      return record(prepared, await send(prepared), false);
    },
    lose: (url, event, payload, options) => record(prepare(url, event, payload, options), unreachable, false),
    redeliver(delivery) {
      const attempt = send(delivery).then((outcome) => record(delivery, outcome, true));
      underway.add(attempt);
      void attempt.finally(() => underway.delete(attempt));
    },
    async settle() {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}

/** Headers and bytes, as GitHub would send them. */
function prepare(url: string, event: string, payload: object, options: WebhookOptions): Prepared {
  const { secret, deliveryId = randomUUID(), contentType = 'json' } = options;
  const json = JSON.stringify(payload);
  const body = Buffer.from(contentType === 'json' ? json : `payload=${encodeURIComponent(json)}`);
  const repository = isInstalled(payload) ? undefined : repositoryOf(payload);
  const hookId = toId(`hook ${repository ?? 'app'} ${repository ? url : ''}`);
  const sign = (algorithm: string): string =>
    `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`;
  return {
    guid: deliveryId,
    hookId,
    ...(repository !== undefined && { repository }),
    url,
    event,
    payload: { ...payload },
    body,
    headers: {
      Accept: '*/*',
      'User-Agent': 'GitHub-Hookshot/4a7b1c2',
      'X-GitHub-Delivery': deliveryId,
      'X-GitHub-Event': event,
      'X-GitHub-Hook-ID': String(hookId),
      'X-GitHub-Hook-Installation-Target-ID': String(toId(repository ?? 'app')),
      'X-GitHub-Hook-Installation-Target-Type': repository ? 'repository' : 'integration',
      'X-Hub-Signature': sign('sha1'),
      'X-Hub-Signature-256': sign('sha256'),
      'content-type': contentType === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
    },
  };
}

async function send({ url, headers, body }: Prepared): Promise<typeof unreachable> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: Buffer.from(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const responseBody = await response.text();
    const status = response.ok ? 'OK' : `Invalid HTTP Response: ${response.status}`;
    return { status, statusCode: response.status, responseBody };
  } catch {
    return unreachable;
  }
}

/** The attempts of one hook: the App's, or one of a repository's. */
export function deliveriesOf(
  deliveries: readonly StandInDelivery[],
  hook: { readonly repository: string; readonly hookId: number } | 'app',
): readonly StandInDelivery[] {
  return deliveries.filter(({ repository, hookId }) =>
    hook === 'app'
      ? repository === undefined
      : repository !== undefined && isSame(repository, hook.repository) && hookId === hook.hookId,
  );
}

function isInstalled(payload: object): boolean {
  return 'installation' in payload;
}

function repositoryOf(payload: object): string | undefined {
  const repository = 'repository' in payload ? payload.repository : undefined;
  if (typeof repository !== 'object' || repository === null || !('full_name' in repository)) return undefined;
  return String(repository.full_name);
}
