import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** What a route answers: JSON by default, bytes as they are. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes are sent as they are, `undefined` as no body, everything else as JSON. */
  readonly body?: unknown;
}

/** How an answer is put on the wire. */
export interface SendOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly acceptsGzip: boolean;
  /** Breaks the connection after half of the body. */
  readonly cutShort: boolean;
}

/** Below this, GitHub does not compress either. */
const leastGzipBytes = 860;

/** An answer in GitHub's error format. */
export function problem(status: number, message: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  };
}

/** What GitHub answers to whatever does not exist, or may not be seen. */
export function notFound(): Answer {
  return problem(404, 'Not Found');
}

/** Writes an answer, compressed when the client can read that. */
export function sendAnswer(response: ServerResponse, answer: Answer, options: SendOptions): void {
  const plain = toBytes(answer.body);
  const compressed = options.acceptsGzip && plain.length >= leastGzipBytes;
  const body = compressed ? gzipSync(plain) : plain;
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    ...options.headers,
    ...answer.headers,
    ...(compressed && { 'content-encoding': 'gzip' }),
    'content-length': String(body.length),
  });
  if (!options.cutShort) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}

function toBytes(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return Buffer.from(body === undefined ? '' : JSON.stringify(body));
}
