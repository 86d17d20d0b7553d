import type { Failure } from '../failure/failure.js';
import { findIn } from '../failure/find-in.js';
import { oneLine } from '../text/one-line.js';
import { toShellWord } from '../text/to-shell-word.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';

const requestPattern =
  /(?:requested resource '|404 {1,3}'|No matching version found for )(@?[^'@\s]{1,214}(?:@[^'\s]{0,80}?)?)(?:'|\.?(?:\s|$))/;
const addressPattern = /GET https?:\/\/[^\s/]+\/(@?[^\s?#]{1,214})/;

/** npm, Yarn or pnpm asks the registry for a package or version that it does not have. */
export const npmPackageRule: FailureRule = {
  kind: 'dependency',
  when: (failure) =>
    (failure.rule.startsWith('npm-') || failure.nearby[0]?.startsWith('npm ') === true) &&
    packageOf(failure) !== undefined,
  title: (failure) =>
    isVersion(failure)
      ? `No version of npm package ${packageOf(failure)} matches`
      : `npm package ${packageOf(failure)} does not exist in the registry (404)`,
  rootCause: (failure) =>
    isVersion(failure)
      ? `The install asks the registry for ${packageOf(failure)}, and no published version matches. Nothing of the project was run.`
      : `The install asks the registry for ${packageOf(failure)} and gets 404: the name is misspelt, the package was removed, or it is private and the runner is not signed in. Nothing of the project was run.`,
  fixes: (failure) => {
    const name = nameOf(packageOf(failure) ?? '');
    const word = toShellWord(name);
    return [
      toFix(
        isVersion(failure) ? `Ask for a version of ${name} that exists` : `Check the name ${name}`,
        isVersion(failure)
          ? 'Correct the range in package.json and write the lockfile anew.'
          : 'Correct it in package.json and write the lockfile anew. If this shows the package, the name is right.',
        word && `npm view ${word} versions`,
      ),
      ...(isVersion(failure) ? [] : [privateFix]),
    ];
  },
};

const privateFix = toFix(
  'If the package is private, sign the runner in',
  'The registry answers 404, not 403, to those who may not see a package: the job needs a token and an .npmrc that names the registry of its scope.',
);

function packageOf({ nearby }: Failure): string | undefined {
  const asked = findIn(nearby, requestPattern);
  if (asked) return oneLine(asked.replace(/[.@]$/, ''), 160);
  const address = findIn(nearby, addressPattern);
  return address && oneLine(address.replace(/%2f/gi, '/'), 160);
}

function isVersion({ nearby }: Failure): boolean {
  return findIn(nearby.slice(0, 8), /(No matching version found|ETARGET)/) !== undefined;
}

/** `@acme/tax@^2.1.0` is a range of `@acme/tax`. */
function nameOf(asked: string): string {
  const at = asked.indexOf('@', 1);
  return at === -1 ? asked : asked.slice(0, at);
}
