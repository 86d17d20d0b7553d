import { OpsError } from '@opsaicortex/core';

/**
 * The path of a repository. Names come out of payloads, so they are checked before they become a path.
 * @throws OpsError `rejected`
 */
export function toRepositoryPath(repository: string): string {
  const parts = repository.split('/');
  const isName = (part: string): boolean => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part);
  if (parts.length !== 2 || !parts.every(isName)) throw malformed('repository');
  return `/repos/${repository}`;
}

/**
 * A numeric id as a part of a path.
 * @throws OpsError `rejected`
 */
export function toIdPart(id: string): string {
  if (!/^\d{1,20}$/.test(id)) throw malformed('id');
  return id;
}

function malformed(what: string): OpsError {
  return new OpsError('rejected', `This ${what} is none of GitHub's.`, { adapter: 'github' });
}
