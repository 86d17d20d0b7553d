import { type Answer, notFound, problem } from './answer.js';
import type { Parts } from './parts.js';
import { matchRoute, type Route, toRouteCall } from './route.js';
import { appRoutes } from './routes/app-routes.js';
import { changeRoutes } from './routes/change-routes.js';
import { deliveryRoutes } from './routes/delivery-routes.js';
import { jobRoutes } from './routes/job-routes.js';
import { runListRoutes } from './routes/run-list-routes.js';
import { runRoutes } from './routes/run-routes.js';

/** One request, read from the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly body: Uint8Array;
}

/** Everything that the API can answer. */
export function toRoutes(parts: Parts): readonly Route[] {
  return [
    ...runRoutes(parts),
    ...jobRoutes(parts),
    ...changeRoutes(parts),
    ...runListRoutes(parts),
    ...appRoutes(parts),
    ...deliveryRoutes(parts),
  ];
}

/** The API's answer: credentials first, then the rate limit, then the route. */
export async function answerApi(
  parts: Parts,
  routes: readonly Route[],
  request: WireRequest,
): Promise<Answer> {
  const { method, url, authorization, body } = request;
  try {
    const match = matchRoute(routes, method, url.pathname);
    if (!match) return notFound();
    const isFree = url.pathname === '/rate_limit'; // asking for the limit does not count against it
    const refusal =
      parts.credentials.refuse(authorization, match.route.access) ??
      (isFree ? undefined : parts.rateLimit.take());
    return refusal ?? (await match.route.handle(toRouteCall(match, url, body)));
  } catch (error) {
    if (error instanceof URIError) return problem(400, 'Problems parsing the path');
    throw error;
  }
}
