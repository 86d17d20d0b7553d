import { OpsError } from '../errors/ops-error.js';
import type { Deadline } from './deadline.js';

/** An answer whose body is bounded. Read it once, by one of the three ways. */
export interface BoundedResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Where it came from, after redirects. May hold credentials: not for logs. */
  readonly url: URL;
  /** Decompressed bytes. @throws OpsError `rejected` past the byte cap, `timeout`, `unavailable` */
  readonly body: AsyncIterable<Uint8Array>;
  text(): Promise<string>;
  /** @throws OpsError `invalid_output` when it is not JSON */
  json(): Promise<unknown>;
}

interface Parts {
  readonly adapter: string;
  readonly response: Response;
  readonly url: URL;
  readonly maxBytes: number;
  readonly deadline: Deadline;
  readonly callerSignal: AbortSignal;
}

/** Wraps an answer so that it can only be read within its bounds. */
export function toBoundedResponse(parts: Parts): BoundedResponse {
  const { adapter, response, url } = parts;
  const text = async (): Promise<string> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of readBody(parts)) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  };
  return {
    status: response.status,
    headers: response.headers,
    url,
    body: { [Symbol.asyncIterator]: () => readBody(parts) },
    text,
    async json() {
      const body = await text();
      try {
        return JSON.parse(body);
      } catch (cause) {
        throw new OpsError('invalid_output', 'Answer is not JSON.', {
          adapter,
          status: response.status,
          cause: withoutText(cause),
        });
      }
    },
  };
}

async function* readBody({
  adapter,
  response,
  maxBytes,
  deadline,
  callerSignal,
}: Parts): AsyncGenerator<Uint8Array> {
  let received = 0;
  try {
    // The stream's chunks are bytes: fetch makes no others. lib.dom's type does not say so.
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      received += chunk.byteLength;
      if (received > maxBytes)
        throw new OpsError('rejected', `Answer is longer than ${maxBytes} bytes.`, { adapter });
      yield chunk;
    }
  } catch (error) {
    if (callerSignal.aborted) throw callerSignal.reason;
    if (OpsError.isInstance(error)) throw error;
    if (deadline.hasExpired())
      throw new OpsError('timeout', 'The answer took too long.', { adapter, cause: error });
    throw new OpsError('unavailable', 'The answer broke off.', { adapter, cause: error });
  } finally {
    deadline.clear();
  }
}

/** JSON.parse quotes what it read; an answer may hold credentials. */
function withoutText(error: unknown): Error {
  return new SyntaxError(error instanceof SyntaxError ? 'Unexpected token.' : 'Cannot be parsed.');
}
