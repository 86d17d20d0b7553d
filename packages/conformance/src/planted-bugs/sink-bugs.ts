import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { OpsError, type Sink } from '@opsaicortex/core';
import type { Wiring } from '../kit/wiring.js';
import { apiKey } from '../reference/ask.js';
import { memorySink } from '../reference/reference-memory-sink.js';
import { referenceSink, referenceSinkOptions } from '../reference/reference-sink.js';
import { sinkCases } from '../sink/sink-cases.js';
import type { SinkSuiteOptions } from '../sink/sink-suite-options.js';
import { changeErrors, ignoringSignalFetch, recode, retryingFetch, wrapEverything } from './break-calls.js';
import type { PlantedBug } from './planted-bug.js';

type Deliver = Sink['deliver'];

const broken = (
  name: string,
  caughtBy: PlantedBug['caughtBy'],
  change: (deliver: Deliver, wiring: Wiring) => Deliver,
  more: Partial<Sink> = {},
): PlantedBug => ({
  name,
  caughtBy,
  cases: () =>
    sinkCases({
      ...referenceSinkOptions,
      create: (wiring) => ({
        ...referenceSink(wiring),
        deliver: change(referenceSink(wiring).deliver, wiring),
        ...more,
      }),
    }),
});

const brokenMemory = (
  name: string,
  caughtBy: PlantedBug['caughtBy'],
  change: (deliver: Deliver) => Deliver,
) => {
  const messages: string[] = [];
  const options: SinkSuiteOptions = {
    create: () => ({ ...memorySink(messages), deliver: change(memorySink(messages).deliver) }),
    delivers: { by: 'other', arrived: () => messages.join('\n') },
    secrets: [],
  };
  return { name, caughtBy, cases: () => sinkCases(options) } satisfies PlantedBug;
};

/** Sends a text of its own to the vendor, without the care that the reference takes. */
const careless =
  ({ fetch, baseURL }: Wiring, text: (notification: Parameters<Deliver>[0]) => string): Deliver =>
  async (notification, { signal }) => {
    const body = JSON.stringify({ text: text(notification), mentions: [] });
    const answer = await fetch(`${baseURL}/messages`, { method: 'POST', signal, body });
    await answer.text();
    return { messageId: 'message-77', warnings: [] };
  };

/** Ways to deliver wrongly. */
export const sinkBugs: readonly PlantedBug[] = [
  broken('makes up the message id', ['SNK-1'], (deliver) => async (notification, context) => ({
    ...(await deliver(notification, context)),
    messageId: randomUUID(),
  })),
  broken('sends one message twice', ['SNK-2'], (deliver) => async (notification, context) => {
    await deliver(notification, context);
    return deliver(notification, context);
  }),
  broken('says that something failed, and not what', ['SNK-3'], (_, wiring) =>
    careless(wiring, () => 'It failed.'),
  ),
  broken(
    'calls every failure rejected',
    ['SNK-5', 'SNK-6', 'SNK-8', 'SNK-9', 'SNK-10', 'SNK-11', 'SNK-12', 'SNK-13', 'SNK-14'],
    (deliver) => changeErrors(deliver, recode('rejected')),
  ),
  broken('calls every failure unavailable', ['SNK-4', 'SNK-5', 'SNK-7', 'SNK-8'], (deliver) =>
    changeErrors(deliver, recode('unavailable')),
  ),
  broken('takes any answer for success', ['SNK-4', 'SNK-9', 'SNK-14'], (_, wiring) =>
    careless(wiring, ({ body }) => body),
  ),
  broken(
    'sends again when it fails',
    ['SNK-15'],
    (_, wiring) => referenceSink({ ...wiring, fetch: retryingFetch(wiring.fetch) }).deliver,
  ),
  broken('wraps the reason of an abort', ['SNK-16', 'SNK-17'], (deliver) =>
    changeErrors(deliver, wrapEverything),
  ),
  broken(
    'sends though it was aborted',
    ['SNK-17'],
    (_, wiring) => referenceSink({ ...wiring, fetch: ignoringSignalFetch(wiring.fetch) }).deliver,
  ),
  brokenMemory(
    'writes though it was aborted',
    ['SNK-17'],
    (deliver) => (notification, context) =>
      deliver(notification, { ...context, signal: new AbortController().signal }),
  ),
  broken('reads answers without a bound', ['SNK-18'], (_, wiring) => careless(wiring, ({ body }) => body)),
  broken('keeps the request with its headers in the error', ['SNK-19'], (deliver) =>
    changeErrors(deliver, (error) => {
      const cause = Object.assign(new Error('HTTP'), {
        request: { headers: { authorization: `Bearer ${apiKey}` } },
      });
      return new OpsError('unavailable', 'No answer.', { adapter: 'broken', cause: [cause, error] });
    }),
  ),
  broken('logs the request with its headers', ['SNK-19'], (deliver) => (notification, context) => {
    context.log.debug({ headers: { authorization: `Bearer ${apiKey}` } }, 'Delivering.');
    return deliver(notification, context);
  }),
  broken(
    'posts anew instead of editing',
    ['SNK-20'],
    (deliver) =>
      ({ previous: _previous, ...rest }, context) =>
        deliver(rest, context),
  ),
  brokenMemory('fails when it cannot edit', ['SNK-21'], (deliver) => (notification, context) => {
    if (notification.previous) throw new OpsError('rejected', 'Cannot edit.', { adapter: 'broken' });
    return deliver(notification, context);
  }),
  broken('sends more than the vendor takes', ['SNK-22'], (_, wiring) =>
    careless(wiring, ({ insight }) => insight.summary),
  ),
  broken('fails on text that it does not expect', ['SNK-22'], (deliver) => (notification, context) => {
    if (inspect(notification).includes('{{')) throw new SyntaxError('Unexpected {{');
    return deliver(notification, context);
  }),
  broken('cuts in silence', ['SNK-23'], (deliver) => async (notification, context) => ({
    ...(await deliver(notification, context)),
    warnings: [],
  })),
  broken('changes the notification', ['SNK-24'], (deliver) => (notification, context) => {
    Object.assign(notification.insight, { title: notification.insight.title.slice(0, 10) });
    return deliver(notification, context);
  }),
  broken('shows its secret as the destination', ['SNK-25'], (deliver) => deliver, {
    destination: `hook/${apiKey}`,
  }),
];
