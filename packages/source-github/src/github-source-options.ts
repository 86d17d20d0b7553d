import { createPrivateKey } from 'node:crypto';
import type { FetchFunction } from '@opsaicortex/core/adapter';
import { z } from 'zod';

/** A GitHub App. Its permissions are in the README. */
export interface GitHubAppOptions {
  /** App id or client id. */
  readonly id: string | number;
  /** PEM, as GitHub gives it for download. `\n` written as two characters is understood. */
  readonly privateKey: string;
}

/** How to receive GitHub's webhooks and to fetch what they are about. */
export interface GitHubSourceOptions {
  /** Webhook secret. Several while rotating: all are accepted. */
  readonly secret: string | readonly string[];
  /** Personal access token. Without token and App, webhooks are all there is: nothing is fetched. */
  readonly token?: string | undefined;
  /** Goes before `token` when both are given. */
  readonly app?: GitHubAppOptions | undefined;
  /**
   * Root of the REST API. For GitHub Enterprise Server `https://<host>/api/v3`.
   * @default 'https://api.github.com'
   */
  readonly baseURL?: string | undefined;
  /**
   * Repositories (`owner/name`) whose webhooks are reconciled. Only with a token; an App reconciles its own webhook.
   * @default []
   */
  readonly repositories?: readonly string[] | undefined;
  /**
   * Hosts that log links may lead to although their address is private: `name` or `name:port`.
   * @default []
   */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Replaces the guarded `fetch`. */
  readonly fetch?: FetchFunction | undefined;
  /**
   * For one request. Downloading a log may take eight times as long.
   * @default 15_000
   */
  readonly timeoutMs?: number | undefined;
}

const secretSchema = z.string().min(1);

/** What the options must look like. Problems name the option, never its value. */
export const githubSourceOptionsSchema = z.strictObject({
  secret: z.union([secretSchema, z.array(secretSchema).min(1)]),
  token: z.string().min(1).optional(),
  app: z
    .strictObject({
      id: z.union([z.string().min(1), z.int().positive()]),
      privateKey: z
        .string()
        .transform((key) => key.replaceAll('\\n', '\n'))
        .refine(isRsaKey, 'is not an RSA private key in PEM'),
    })
    .optional(),
  baseURL: z.url({ protocol: /^https?$/ }).default('https://api.github.com'),
  repositories: z.array(z.string().regex(/^[\w.-]+\/[\w.-]+$/)).default([]),
  allowedHosts: z.array(z.string().min(1)).default([]),
  fetch: z.custom<FetchFunction>((value) => typeof value === 'function').optional(),
  timeoutMs: z.int().positive().default(15_000),
}) satisfies z.ZodType<unknown, GitHubSourceOptions>;

/** Options with every default in place. */
export type CheckedOptions = z.output<typeof githubSourceOptionsSchema>;

function isRsaKey(key: string): boolean {
  try {
    return createPrivateKey(key).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}
