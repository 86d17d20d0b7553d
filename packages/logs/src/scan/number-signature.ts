const ZERO = 48;
const NINE = 57;
const FACTOR = 0x9e3779b1 | 0;
/** Exit codes and statuses have three digits. */
const CODE_DIGITS = 3;
/** Codes of processes that were killed or ran out of time: 124, 134, 137, 139, 143. */
const EXIT_CODES = 1;

/**
 * What rules look at in the numbers of a line: which of them are zero, and what sort of code one of three digits is
 * (the exit codes 1xx one by one, the hundreds of a status).
 */
export function numberSignature(bytes: Uint8Array, start: number, end: number): number {
  let signature = 0;
  let length = 0;
  let value = 0;
  for (let position = start; position <= end; position += 1) {
    const byte = position < end ? (bytes[position] as number) | 0 : 0;
    if (byte >= ZERO && byte <= NINE) {
      length += 1;
      value = length > CODE_DIGITS ? 1 : value * 10 + byte - ZERO;
    } else if (length > 0) {
      signature = Math.imul(signature ^ classOf(length, value), FACTOR) + 1;
      length = 0;
      value = 0;
    }
  }
  return signature | 0;
}

function classOf(length: number, value: number): number {
  if (value === 0) return 0;
  if (length !== CODE_DIGITS) return 1;
  const hundreds = Math.trunc(value / 100);
  return hundreds === EXIT_CODES ? value : hundreds;
}
