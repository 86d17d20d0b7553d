import type { FaultCase } from '../fault-case.js';

/** Slack fails in every way that a vendor can, and once it does the work and loses the answer. */
export const slackAnswersLost: FaultCase = {
  name: 'slack-answers-lost',
  title: 'Slack drops connections, answers 500, never answers, and loses an answer after it took the message',
  async run(world) {
    const server = await world.start();
    const method = 'chat.postMessage';
    world.slack.failNext({ method, connection: 'drop' });
    world.slack.failNext({ method, status: 500 });
    world.slack.failNext({ method, connection: 'hang' });
    for (let count = 0; count < 4; count += 1) await world.send(world.makeFailure(), server);
    await world.settle();
    let left = 2;
    world.gateway.holdAnswers(async () => {
      left -= 1;
      return left >= 0 ? 'lose' : undefined;
    });
    for (let count = 0; count < 4; count += 1) await world.send(world.makeFailure(), server);
    world.faultEnds();
    await world.settle();
    world.expect('both answers were lost', left <= 0);
  },
};
