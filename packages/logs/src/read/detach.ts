/**
 * A copy that shares no memory. V8 keeps the whole chunk alive for a slice of it, so whatever outlives
 * its chunk is copied.
 */
export function detach(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
