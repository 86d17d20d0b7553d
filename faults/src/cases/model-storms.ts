import type { FaultCase } from '../fault-case.js';
import type { ModelManner } from '../harness/model-stand-in.js';

const runs = 12;
const refusals: readonly ModelManner[] = [
  { kind: 'refuse', status: 429, retryAfter: '1' },
  { kind: 'refuse', status: 529 },
  { kind: 'refuse', status: 429 },
  { kind: 'refuse', status: 503, retryAfter: 'soon' },
  { kind: 'refuse', status: 429, retryAfter: '0' },
  { kind: 'refuse', status: 529, retryAfter: 'Thu, 01 Jan 1970 00:00:00 GMT' },
];

/** Every way to say "not now", twice for every run. */
export const modelStorms: FaultCase = {
  name: 'model-storms',
  title:
    'The model answers 429, 503 and 529 to everybody, with every kind of Retry-After, before it works again',
  ground: { hasModel: true },
  async run(world) {
    const server = await world.start();
    let count = 0;
    const most = runs * 2;
    world.model.behave(() => {
      count += 1;
      return count > most ? { kind: 'answer' } : (refusals[count % refusals.length] ?? { kind: 'answer' });
    });
    for (let run = 0; run < runs; run += 1) await world.send(world.makeFailure(), server);
    world.faultEnds();
    await world.settle(180_000);
    world.observe(`the model was asked ${world.model.calls.length} times for ${runs} runs`);
    world.expect('it is not asked without end', world.model.calls.length <= most + 2 * runs);
  },
};
