import type { Answer } from './answer.js';

/** Who may call a route: anybody with a token, the App itself with its JWT, or everybody. */
export type Access = 'token' | 'app' | 'open';

/** One request, taken apart. */
export interface RouteCall {
  /** The whole URL, with the origin that the client used. */
  readonly url: URL;
  readonly query: URLSearchParams;
  /** `owner/name` from the path; empty on routes without one. */
  readonly repository: string;
  readonly body: Uint8Array;
  /** A part of the path. @throws when the pattern has no such name */
  text(name: string): string;
  /** A part of the path as a number; NaN when it is none. */
  number(name: string): number;
}

/** One path of the API. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** `:name` stands for one segment. */
  readonly pattern: string;
  readonly access: Access;
  readonly handle: (call: RouteCall) => Answer | Promise<Answer>;
}

/** A route that fits a request, with the named parts of its path. */
export interface RouteMatch {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the route for a method and path. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  for (const route of routes) {
    const parameters = route.method === method ? matchPattern(route.pattern, path) : undefined;
    if (parameters) return { route, parameters };
  }
  return undefined;
}

/** Takes a request apart for the route that it matched. */
export function toRouteCall({ route, parameters }: RouteMatch, url: URL, body: Uint8Array): RouteCall {
  const text = (name: string): string => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`${route.pattern} has no part named ${name}.`);
    return value;
  };
  const { owner, repository } = parameters;
  return {
    url,
    query: url.searchParams,
    repository: owner && repository ? `${owner}/${repository}` : '',
    body,
    text,
    number: (name) => Number(text(name)),
  };
}

function matchPattern(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const expected = pattern.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = actual[index] ?? '';
    if (part.startsWith(':')) parameters[part.slice(1)] = decodeURIComponent(segment);
    else if (part !== segment) return undefined;
  }
  return parameters;
}
