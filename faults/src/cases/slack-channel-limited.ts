import type { FaultCase } from '../fault-case.js';
import { toPosts } from '../harness/ambiguity.js';
import { until } from '../harness/until.js';

const runs = 10;

/** Each destination has a job of its own, and only the limited channel rests. */
export const slackChannelLimited: FaultCase = {
  name: 'slack-channel-limited',
  title: 'One of three Slack channels answers 429 for 20 s; the others go on',
  ground: { channels: ['ci', 'ops', 'web'] },
  isQuick: true,
  async run(world) {
    const server = await world.start();
    world.slack.failNext({ channel: '#ops', error: 'ratelimited', retryAfterSeconds: 10, times: 2 });
    const startedAt = performance.now();
    const all = Array.from({ length: runs }, () => world.makeFailure());
    for (const outgoing of all) await world.send(outgoing, server);
    world.faultEnds();
    const countIn = (channel: string) =>
      toPosts(world.gateway.calls).filter((post) => post.channel === channel).length;
    await until(
      'the other channels are told',
      () => countIn('#ci') === runs && countIn('#web') === runs,
      60_000,
    );
    const seconds = (performance.now() - startedAt) / 1_000;
    world.expect('the limited one was still waiting', countIn('#ops') < runs);
    world.observe(`the others were told in ${seconds.toFixed(1)} s`);
    await world.settle();
    const asked = world.gateway.calls.filter(({ channel }) => channel === '#ops').length;
    world.expect(`the limited channel is left alone (${asked} calls)`, asked <= 2 * runs);
  },
};
