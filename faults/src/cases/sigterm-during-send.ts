import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { until } from '../harness/until.js';

const answerMs = 4_000;

/** What is being sent is sent to its end and noted, and the rest is left for the next process. */
export const sigtermDuringSend: FaultCase = {
  name: 'sigterm-during-send',
  title: 'SIGTERM while messages are being sent and a model thinks',
  ground: { hasModel: true },
  isQuick: true,
  async run(world) {
    const server = await world.start();
    world.gateway.holdAnswers(() => sleep(answerMs, undefined));
    const slow = world.makeFailure();
    world.model.behave(({ repository }) => ({ kind: repository === slow.repository ? 'hang' : 'answer' }));
    for (let count = 0; count < 5; count += 1) await world.send(world.makeFailure(), server);
    await world.send(slow, server);
    await until(
      'Slack has a message and the model is asked',
      () =>
        world.slack.messages.length > 0 &&
        world.model.calls.some(({ repository }) => repository === slow.repository),
    );
    const startedAt = performance.now();
    const end = await server.terminate();
    const seconds = (end.at - startedAt) / 1_000;
    world.expect(
      `exit code 0 within 25 s: ${end.code} after ${seconds.toFixed(1)} s`,
      end.code === 0 && seconds < 25.5,
    );
    world.observe(`stopped after ${seconds.toFixed(1)} s`);
    world.gateway.holdAnswers(undefined);
    world.model.behave(() => ({ kind: 'answer' }));
    world.faultEnds();
    await world.start();
    await world.settle();
  },
};
