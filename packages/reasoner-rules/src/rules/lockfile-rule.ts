import type { Failure } from '../failure/failure.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';

/** The manifest was changed without the lockfile. */
export const lockfileRule: FailureRule = {
  kind: 'dependency',
  when: ({ rule }) => rule === 'npm-lockfile-mismatch',
  title: (failure) => `The lockfile does not fit the manifest (${managerOf(failure).install})`,
  rootCause: (failure) =>
    `${managerOf(failure).install} refuses to install, because the lockfile and package.json do not agree: a dependency was changed in one and not in the other.`,
  fixes: (failure) => [
    toFix(
      'Write the lockfile anew and commit it',
      'With the same version of the package manager as on the runner.',
      managerOf(failure).repair,
    ),
  ],
};

function managerOf({ nearby }: Failure): { readonly install: string; readonly repair: string } {
  const text = nearby.slice(0, 6).join('\n');
  if (/pnpm/.test(text))
    return { install: 'pnpm install --frozen-lockfile', repair: 'pnpm install --lockfile-only' };
  if (/yarn/i.test(text)) return { install: 'yarn install', repair: 'yarn install' };
  return { install: 'npm ci', repair: 'npm install --package-lock-only' };
}
