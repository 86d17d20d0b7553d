import { randomBytes } from 'node:crypto';
import { type Answer, problem } from './answer.js';
import { refuseAppJwt, type StandInApp } from './app-jwt.js';
import type { Access } from './route.js';
import { toSeconds } from './world.js';

/** Who may call, and the installation tokens that were handed out. */
export interface Credentials {
  /** GitHub's refusal, or undefined when the caller may proceed. */
  refuse(authorization: string | undefined, access: Access): Answer | undefined;
  /** A new installation token, good for one hour. */
  issueToken(): { readonly token: string; readonly expiresAt: string };
}

/** What counts as a credential. Without token and App, everybody may read. */
export interface CredentialOptions {
  readonly token: string | undefined;
  readonly app: StandInApp | undefined;
  readonly now: () => Date;
}

const hourMs = 60 * 60 * 1000;

/** Checks tokens and App JWTs as GitHub does. */
export function createCredentials({ token, app, now }: CredentialOptions): Credentials {
  const endOfTokens = new Map<string, number>();
  const isKnown = (given: string): boolean =>
    given === token || (endOfTokens.get(given) ?? 0) > now().getTime();

  return {
    refuse(authorization, access) {
      if (access === 'open' || (access === 'token' && !token && !app)) return undefined;
      const given = /^(?:bearer|token) (\S+)$/i.exec(authorization ?? '')?.[1];
      if (given === undefined) return problem(401, 'Requires authentication');
      if (access === 'token') return isKnown(given) ? undefined : problem(401, 'Bad credentials');
      const reason = app ? refuseAppJwt(given, app, now()) : 'A JSON web token could not be decoded';
      return reason === undefined ? undefined : problem(401, reason);
    },
    issueToken() {
      const issued = `ghs_${randomBytes(18).toString('hex')}`;
      const end = new Date(now().getTime() + hourMs);
      endOfTokens.set(issued, end.getTime());
      return { token: issued, expiresAt: toSeconds(end) };
    },
  };
}
