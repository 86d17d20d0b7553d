import type { IncomingMessage } from 'node:http';

/** A request as the scripted server received it. */
export interface ReceivedRequest {
  readonly method: string;
  /** With the query, such as `/repos/acme/app?page=2`. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** The body as UTF-8. Forms are decoded, so that their values can be searched. */
  readonly text: string;
}

/** Reads a request to its end. */
export async function receiveRequest(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const isForm = message.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  const text = body.toString('utf8');
  return {
    method: message.method ?? '',
    path: message.url ?? '',
    headers: Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    ),
    body,
    text: isForm ? [...new URLSearchParams(text).values()].join('\n') : text,
  };
}
