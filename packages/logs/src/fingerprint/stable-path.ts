/** Where CI systems check projects out. */
const checkouts: readonly RegExp[] = [
  /^\/(?:home|Users)\/runner\/work\/[^/]+\/[^/]+\//,
  /^\/(?:__w|github\/workspace)\/(?:[^/]+\/[^/]+\/)?/,
  /^\/builds\/[^/]+\/[^/]+\//,
  /^\/home\/travis\/build\/[^/]+\/[^/]+\//,
  /^\/home\/vsts\/work\/\d+\/s\//,
  /^\/(?:root|home\/circleci)\/(?:project|repo)\//,
  /^\/opt\/atlassian\/pipelines\/agent\/build\//,
  /^\/(?:var\/(?:lib\/)?)?jenkins(?:_home)?\/workspace\/[^/]+\//,
  /^[a-z]:\/a\/[^/]+\/[^/]+\//i,
  /^[a-z]:\/(?:projects|actions-runner\/_work\/[^/]+)\/[^/]+\//i,
];

/** Enough to tell two files of one name apart, and what is left of any checkout. */
const SEGMENTS = 2;

/** A file's path as it is on every machine: the end of it, with slashes. */
export function stablePath(path: string): string {
  const local = path.replace(/^file:\/\//, '').replaceAll('\\', '/');
  const checkout = checkouts.find((pattern) => pattern.test(local));
  const project = checkout === undefined ? local : local.replace(checkout, '');
  return project
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .slice(-SEGMENTS)
    .join('/');
}
