import type { Answer } from './answer.js';
import type { WireRequest } from './answer-api.js';
import type { Parts } from './parts.js';

/** The log storage's answer. It refuses GitHub's credentials and knows only its own signed links. */
export function answerLog({ logLinks, world, lostLogs }: Parts, request: WireRequest): Answer {
  if (request.authorization !== undefined) return storageError(400, 'InvalidAuthenticationInfo');
  const link = logLinks.open(request.url);
  if (!link) return storageError(403, 'AuthenticationFailed');
  const found = world.findJob(link.repository, link.jobId);
  if (!found || lostLogs.has(link.jobId)) return storageError(404, 'BlobNotFound');
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: found.job.log };
}

function storageError(status: number, code: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: Buffer.from(`\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`),
  };
}
