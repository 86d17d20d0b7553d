import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { ReceivedRequest } from './received-request.js';
import type { ScriptedAnswer } from './scripted-answer.js';

/** Sends a scripted answer, or breaks off where the script says so. */
export function sendAnswer(response: ServerResponse, answer: ScriptedAnswer, request: ReceivedRequest): void {
  if (answer.hang === 'before-headers') return;
  if (answer.drop === 'before-headers') {
    response.destroy();
    return;
  }
  const body = toBytes(answer.echo ? echoOf(request) : answer.body);
  const sent = answer.gzipBombBytes === undefined ? body : toGzipBomb(body, answer.gzipBombBytes);
  response.writeHead(answer.status ?? 200, {
    'content-type': 'application/json',
    ...(sent !== body && { 'content-encoding': 'gzip' }),
    ...answer.headers,
  });
  response.flushHeaders();
  if (answer.hang === 'before-end') response.write(sent);
  else if (answer.drop === 'in-body') cutInHalf(response, sent);
  else response.end(sent);
}

function cutInHalf(response: ServerResponse, body: Uint8Array): void {
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
}

function toBytes(body: unknown = {}): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

function echoOf({ method, path, headers, text }: ReceivedRequest): unknown {
  const echo = JSON.stringify({ method, path, headers, text });
  return { ok: false, error: echo, message: echo, errors: [echo] };
}

/** A gzip file may be many in a row: one member of spaces, repeated, costs next to nothing to make. */
function toGzipBomb(body: Uint8Array, inflatedBytes: number): Uint8Array {
  const memberBytes = 1024 * 1024;
  const spaces = gzipSync(Buffer.alloc(memberBytes, ' '));
  const members = Math.ceil(inflatedBytes / memberBytes);
  return Buffer.concat([gzipSync(body), ...Array.from({ length: members }, () => spaces)]);
}
