import type { FaultCase } from '../fault-case.js';
import { until } from '../harness/until.js';

const runs = 3;

/** Slack has the message, and nobody could note it: the one place where a second message cannot be ruled out. */
export const killedAfterSend: FaultCase = {
  name: 'killed-after-send',
  title: 'A worker is killed after Slack took the message and before the receipt is stored',
  isQuick: true,
  async run(world) {
    world.gateway.holdAnswers(() => new Promise(() => {}));
    const victim = await world.start();
    for (let count = 0; count < runs; count += 1) await world.send(world.makeFailure(), victim);
    await until('Slack has them', () => world.slack.messages.length >= runs);
    await world.kill(victim);
    world.gateway.holdAnswers(undefined);
    world.faultEnds();
    await world.start();
    await world.settle();
    const noted = world.processes.some((process) =>
      process.output().includes('the message may be there twice'),
    );
    world.expect('the log says that a message may be there twice', noted);
  },
};
