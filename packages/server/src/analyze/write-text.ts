import type { Writable } from 'node:stream';

/** Writes all of it. A reader that has gone (`| head`) is no error: it has seen enough. */
export async function writeText(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      if (error && !('code' in error && error.code === 'EPIPE')) reject(error);
      else resolve();
    };
    stream.on('error', settle); // stays: the event comes after the callback, and nobody else listens
    stream.write(text, settle);
  });
}
