import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch as undiciFetch } from 'undici';
import { OpsError } from '../errors/ops-error.js';
import { isPublicAddress } from './is-public-address.js';

/** The shape of `fetch`, so that tests and proxies can replace it. */
export type FetchFunction = typeof globalThis.fetch;

/** What a guarded fetch may reach. */
export interface GuardOptions {
  /** Hosts that may have a private address or speak plain HTTP: `name` (any port) or `name:port`. */
  readonly allowedHosts: readonly string[];
}

/** Connection pools outlive single calls; they hold nothing but idle sockets, which do not keep a process alive. */
const openAgent = new Agent({ connect: { timeout: 10_000 } });
const publicAgent = new Agent({ connect: { timeout: 10_000, lookup: lookupPublicOnly } });

/**
 * A `fetch` that reaches public HTTPS addresses and the allowed hosts, and nothing else. Names are checked
 * after they are resolved, on the address that is then connected to, so that DNS cannot change its mind.
 */
export function createGuardedFetch({ allowedHosts }: GuardOptions): FetchFunction {
  const guarded = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    assertReachable(url, allowedHosts);
    const dispatcher = isAllowedHost(url, allowedHosts) ? openAgent : publicAgent;
    // The types of undici's own fetch and of the built-in one differ in name only: both are the WHATWG shape.
    return (await undiciFetch(input as never, { ...init, dispatcher } as never)) as unknown as Response;
  };
  return guarded as FetchFunction;
}

/**
 * Refuses what can be refused before a name is resolved: other protocols, plain HTTP, literal private addresses.
 * @throws OpsError `rejected`
 */
export function assertReachable(url: URL, allowedHosts: readonly string[]): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused('the protocol is not HTTP');
  if (isAllowedHost(url, allowedHosts)) return;
  if (url.protocol !== 'https:') throw refused('plain HTTP is for allowed hosts only');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw refused('the address is not public');
}

/** Whether a host was named as allowed, by name or by name and port. */
export function isAllowedHost(url: URL, allowedHosts: readonly string[]): boolean {
  return allowedHosts.some((host) => host === url.host || host === url.hostname);
}

function refused(reason: string): OpsError {
  return new OpsError('rejected', `Address refused: ${reason}.`, { adapter: 'http' });
}

function lookupPublicOnly(...[hostname, options, callback]: Parameters<LookupFunction>): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    if (addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(refused('the name resolves to an address that is not public'), []);
    }
    const [first] = addresses;
    if (options.all || !first) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
}
