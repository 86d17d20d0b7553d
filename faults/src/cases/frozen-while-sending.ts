import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { until } from '../harness/until.js';

/** Slack's answer waits in the frozen process's socket; whoever takes over cannot know of it. */
export const frozenWhileSending: FaultCase = {
  name: 'frozen-while-sending',
  title: 'A worker is frozen while it sends, for longer than its lease, and thawed',
  async run(world) {
    let victim = await world.start();
    world.gateway.holdAnswers(async () => {
      await world.freeze(victim);
      return undefined;
    });
    await world.send(world.makeFailure(), victim);
    await until('Slack has it', () => world.slack.messages.length > 0);
    world.gateway.holdAnswers(undefined);
    const frozen = victim;
    victim = await world.start();
    world.faultEnds();
    await world.settle();
    const before = world.slack.messages.length;
    frozen.thaw();
    await sleep(5_000);
    world.expect('the late one sends nothing more', world.slack.messages.length === before);
    const [row] = await world.query<{ count: string }>(
      "SELECT count(*) FROM notifications WHERE state = 'sent'",
    );
    world.expect('one notification is stored', Number(row?.count) === 1);
  },
};
