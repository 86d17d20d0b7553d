import type { Failure } from '../failure/failure.js';
import { findIn } from '../failure/find-in.js';
import { oneLine } from '../text/one-line.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';

const pattern =
  /(?:Could not resolve|Failed to resolve import|Can't resolve|Cannot find module) ["'](\.{1,2}\/[^"']{1,200})["']/i;
const importerPattern = /(?:["'] (?:from|in) ["']|imported (?:by|from) ["']?)([^"']{1,200})["']?/;

/** An import of a file of the project itself that does not exist, often for the case of its name. */
export const missingFileRules: readonly FailureRule[] = ['compile', 'dependency'].map((kind) => ({
  kind,
  when: (failure) => missingFile(failure) !== undefined,
  title: (failure) => `${missingFile(failure)} does not exist${importer(failure)}`,
  rootCause: (failure) => {
    const twin = caseTwin(failure);
    const hint = twin
      ? ` The change touches ${twin}, whose name differs only in upper and lower case: that is the same file on macOS and Windows, and another one on Linux.`
      : '';
    return `The build follows an import of ${missingFile(failure)}${importer(failure)}, and there is no such file.${hint}`;
  },
  fixes: (failure) => {
    const twin = caseTwin(failure);
    return [
      toFix(
        `Correct the import of ${missingFile(failure)}`,
        twin
          ? `Write it as the file is called: ${twin}.`
          : 'Check spelling, upper and lower case (Linux tells them apart, macOS and Windows do not), and that the file was committed.',
      ),
    ];
  },
}));

function missingFile({ nearby }: Failure): string | undefined {
  const file = findIn(nearby.slice(0, 3), pattern);
  return file && oneLine(file, 120);
}

function importer({ nearby, place }: Failure): string {
  const file = findIn(nearby.slice(0, 3), importerPattern) ?? place?.file;
  return file ? `, imported by ${oneLine(file, 120)}` : '';
}

/** A changed file with the same name in other letters. */
function caseTwin(failure: Failure): string | undefined {
  const wanted = baseName(missingFile(failure) ?? '');
  const twin = failure.changes?.files.find(({ path, status }) => {
    const name = baseName(path);
    return status !== 'removed' && name !== wanted && name.toLowerCase() === wanted.toLowerCase();
  });
  return twin && oneLine(twin.path, 120);
}

function baseName(path: string): string {
  return path.split('/').at(-1) ?? '';
}
