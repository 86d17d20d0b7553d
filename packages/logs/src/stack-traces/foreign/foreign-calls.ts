/**
 * How the calls of a language look that are not the project's own: the runtime with its standard library and its test
 * runners, and the dependencies, which may be what a fuzz target tests.
 */
export interface ForeignCalls {
  readonly runtimeFiles?: readonly RegExp[];
  readonly runtimeFunctions?: readonly RegExp[];
  readonly dependencyFiles?: readonly RegExp[];
  readonly dependencyFunctions?: readonly RegExp[];
}

/** One pattern for a list: `before`, any of `words`, `after`. The words are patterns themselves. */
export const anyOf = (before: string, words: readonly string[], after: string): RegExp =>
  new RegExp(`${before}(?:${words.join('|')})${after}`);

const SLASH = String.raw`[\\/]`;

/** Matches a path that has one of these directories anywhere. */
export const anyDirectory = (directories: readonly string[]): RegExp =>
  anyOf(`(?:^|${SLASH})`, directories, `(?:${SLASH}|$)`);
