import type { CallContext, RunRef } from '@opsaicortex/core';

/** Something that a request can be signed with. */
export interface Credential {
  /** Names the credential without showing it. Rate limits are counted by this. */
  readonly key: string;
  /** The `Authorization` header. */
  authorize(context: CallContext): Promise<string>;
  /** Forgets what was remembered, after GitHub refused it. */
  forget(): void;
}

/** The credentials of one source. */
export interface Credentials {
  /** For what belongs to one repository. */
  forRun(run: RunRef, context: CallContext): Promise<Credential>;
  /** For what belongs to nobody in particular: the App itself, or the owner of the token. */
  readonly own: Credential;
}

/** The credentials behind a personal access token: always the same one. */
export function createTokenCredentials(token: string): Credentials {
  const own: Credential = {
    key: 'token',
    authorize: async () => `Bearer ${token}`,
    forget() {},
  };
  return { own, forRun: async () => own };
}
