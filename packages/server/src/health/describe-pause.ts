import type { Queryable } from '../store/database.js';
import { globalPause, listPauses } from '../store/pauses.js';

/** For `/readyz`: that all work rests, since that is wanted and no reason to send webhooks elsewhere. */
export async function describePause(database: Queryable): Promise<Readonly<Record<string, unknown>>> {
  const pause = (await listPauses(database)).find(({ key }) => key === globalPause);
  if (pause === undefined) return {};
  const { reason, until } = pause;
  return { paused: { message: 'All work is paused; webhooks are taken and kept.', reason, until } };
}
