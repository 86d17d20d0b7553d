import type { Failure } from '../failure/failure.js';
import { quoted } from '../text/quoted.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';

interface Service {
  readonly name: string;
  readonly pattern: RegExp;
  /** Which secret or right it usually is. */
  readonly advice: string;
}

/** Services that jobs sign in to; the first that is named near the cause. */
const services: readonly Service[] = [
  {
    name: 'The npm registry',
    pattern: /\bnpm\b|registry\.npmjs|ENEEDAUTH|_authToken/i,
    advice:
      'Usually NODE_AUTH_TOKEN (an automation token with the right to publish), and registry-url of the setup step. For trusted publishing: id-token: write.',
  },
  {
    name: 'The GitHub container registry',
    pattern: /\bghcr\.io\b/i,
    advice:
      'Usually permissions: packages: write of the job, and the package must grant the repository access.',
  },
  {
    name: 'The container registry',
    pattern: /\bdocker\b|\.dkr\.ecr\.|\bgcr\.io\b|azurecr\.io|pkg\.dev|requested access to the resource/i,
    advice:
      'Usually the login step before: user name and token of the registry as secrets, and a token that may write to this repository of images.',
  },
  {
    name: 'AWS',
    pattern: /\baws\b|\barn:|AccessDenied|InvalidClientTokenId|ExpiredToken|SignatureDoesNotMatch|\bs3:/i,
    advice:
      'Usually the role or key of the job: that the role trusts this repository (id-token: write for OIDC), and that its policy allows the action the log names.',
  },
  {
    name: 'Google Cloud',
    pattern: /\bgcloud\b|googleapis|PERMISSION_DENIED|iam\.gserviceaccount/i,
    advice: 'Usually the service account of the job: that it exists, and has the role that the log names.',
  },
  {
    name: 'Azure',
    pattern: /\bazure\b|AuthorizationFailed|\baz login|AADSTS\d/i,
    advice:
      'Usually the service principal of the job: its secret may have expired, or it lacks a role assignment.',
  },
  {
    name: 'Kubernetes',
    pattern: /\bkubectl\b|is forbidden: User|Error from server/i,
    advice: 'The service account needs a role binding for the verb and resource that the log names.',
  },
  {
    name: 'PyPI',
    pattern: /\bpypi\b|\btwine\b/i,
    advice: 'Usually the API token (user name __token__), or the trusted publisher with id-token: write.',
  },
  {
    name: 'The Git server',
    pattern: /^fatal:|^remote:|\bgit\b|could not read Username|github\.com|gitlab\.com/i,
    advice:
      'Usually the token of the checkout: contents: write to push, or a token of its own for another repository; the one of the job reaches only its own.',
  },
];

/** A service did not accept who the job says it is, or what it may do. */
export const credentialRule: FailureRule = {
  kind: 'permission',
  when: ({ rule }) => rule === 'authentication-failed' || rule === 'cloud-permission',
  title: (failure) => `${serviceOf(failure)?.name ?? 'A service'} refuses the credential: ${failure.message}`,
  rootCause: (failure) =>
    `${serviceOf(failure)?.name ?? 'A service'} did not accept the credential of the job: it is missing, has expired, was revoked, or lacks a right. The log says ${quoted(failure.message, 240)}. Runs from forks get no secrets.`,
  fixes: (failure) => [
    toFix(
      'Check the secret that the step uses',
      `${serviceOf(failure)?.advice ?? 'That it exists for this repository and environment, has not expired, and has the right that the log names.'}`,
    ),
  ],
};

function serviceOf({ nearby }: Failure): Service | undefined {
  const lines = nearby.slice(0, 4).map((line) => line.slice(0, 1000));
  for (const line of lines) {
    const service = services.find(({ pattern }) => pattern.test(line));
    if (service !== undefined) return service;
  }
  return undefined;
}
