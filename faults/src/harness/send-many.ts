import type { ServerProcess } from './server-process.js';
import type { World } from './world.js';

const atOnce = 16;

/** Sends failed runs, several at a time, until so many are sent. */
export async function sendMany(world: World, target: ServerProcess, count: number): Promise<void> {
  await sendAll(Array.from({ length: count }), () => world.send(world.makeFailure(), target));
}

/** Does something with every item, several at a time. */
export async function sendAll<Item>(
  items: readonly Item[],
  send: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = [...items.entries()];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await send(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
