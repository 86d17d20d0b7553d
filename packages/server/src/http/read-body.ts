import type { IncomingMessage } from 'node:http';
import type { ByteBudget } from '../ingest/byte-budget.js';

/** A body with its claim on memory, or why there is none. */
export type ReadBody =
  | {
      readonly ok: true;
      readonly body: Buffer;
      /** Gives its memory back to the budget. To be called once, when nobody holds the body any more. */
      release(): void;
    }
  | { readonly ok: false; readonly reason: 'too_large' | 'no_room' | 'aborted' };

/** What a body may take. */
export interface BodyLimits {
  readonly maxBytes: number;
  /** Shared by all requests under way. */
  readonly budget: ByteBudget;
}

/**
 * Reads a request's body as bytes. It takes from the budget what has arrived, not what was announced, so that
 * nobody holds memory with a header alone. A body that is refused is still drained, or its sender would not
 * read the answer.
 */
export function readBody(request: IncomingMessage, { maxBytes, budget }: BodyLimits): Promise<ReadBody> {
  const announced = Number(request.headers['content-length'] ?? 0);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (result: ReadBody) => {
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      if (!result.ok) {
        budget.release(bytes);
        request.resume();
      }
      resolve(result);
    };
    const onData = (chunk: Buffer) => {
      if (bytes + chunk.length > maxBytes) return end({ ok: false, reason: 'too_large' });
      if (!budget.take(chunk.length)) return end({ ok: false, reason: 'no_room' });
      bytes += chunk.length;
      chunks.push(chunk);
    };
    const onEnd = () => {
      const [first] = chunks;
      const body = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, bytes);
      end({ ok: true, body, release: () => budget.release(bytes) });
    };
    const onClose = () => end({ ok: false, reason: 'aborted' });
    if (announced > maxBytes) return end({ ok: false, reason: 'too_large' });
    request.on('data', onData).on('end', onEnd).on('close', onClose);
  });
}
