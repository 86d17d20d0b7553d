import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { AnswerFact, Expectation, SentFact } from '../oracle/facts.js';
import { isAcknowledged } from '../oracle/is-acknowledged.js';
import { secrets } from './secrets.js';

/** A webhook that is ready to be sent, and sent again. */
export interface Outgoing {
  readonly id: string;
  readonly repository: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** What has to become of it once it is taken. */
  expectation: Expectation;
  readonly answers: AnswerFact[];
}

/** What a webhook is made of. */
export interface OutgoingOptions {
  readonly repository: string;
  readonly body: Uint8Array | string;
  readonly expectation: Expectation;
  /** @default a new one */
  readonly id?: string;
  /** @default 'workflow_run' */
  readonly event?: string;
  readonly secret?: string;
  /** Besides the usual ones, or instead of them. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Signs a webhook as GitHub does. */
export function toOutgoing(options: OutgoingOptions): Outgoing {
  const {
    repository,
    expectation,
    id = randomUUID(),
    event = 'workflow_run',
    secret = secrets.webhook,
  } = options;
  const body = Buffer.from(options.body);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/4a7b1c2',
    'x-github-delivery': id,
    'x-github-event': event,
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    ...options.headers,
  };
  return { id, repository, body, headers, expectation, answers: [] };
}

/** GitHub's patience. */
const patienceMs = 10_000;

/** Sends it once, and remembers the answer. */
export async function sendOnce(outgoing: Outgoing, url: string, timeoutMs = patienceMs): Promise<AnswerFact> {
  const { headers, body, answers } = outgoing;
  const startedAt = performance.now();
  const signal = AbortSignal.timeout(timeoutMs);
  const answered = await fetch(`${url}/webhooks/github`, {
    method: 'POST',
    headers,
    body: Buffer.from(body),
    signal,
  })
    .then(async (answer) => ({ status: answer.status, body: await answer.text() }))
    .catch(() => ({ status: 0, body: '' }));
  const isDuplicate = answered.body.includes('"duplicate":true');
  const answer = { ...answered, isDuplicate, milliseconds: performance.now() - startedAt };
  answers.push(answer);
  return answer;
}

/** What the oracle is told of it. */
export function toSentFact({ id, repository, body, expectation, answers }: Outgoing): SentFact {
  return {
    id,
    repository,
    expectation,
    answers,
    bodySha256: createHash('sha256').update(body).digest('hex'),
  };
}

/** Those that nobody has ever acknowledged. */
export function listUnacknowledged(sent: readonly Outgoing[]): readonly Outgoing[] {
  return sent.filter((outgoing) => !isAcknowledged(outgoing) && outgoing.expectation !== 'refused');
}
