export { githubSource } from './github-source.js';
export type { GitHubAppOptions, GitHubSourceOptions } from './github-source-options.js';
