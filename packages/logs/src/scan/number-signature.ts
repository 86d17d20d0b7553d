const ZERO = 48;
const NINE = 57;
const FACTOR = 0x9e3779b1 | 0;
const CODE_DIGITS = 3;
/** Further numbers of a line only count together. */
const MAX_NUMBERS = 8;
/** Of three digits, these mean something to a reader of logs: what shells and signals end with, and statuses of HTTP. */
const exitCodes: readonly number[] = [124, 125, 126, 127, 130, 132, 134, 135, 136, 137, 139, 143, 255];
const classOfCode: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 1000 }, (_, code) => {
  if (exitCodes.includes(code)) return 10 + exitCodes.indexOf(code);
  return code === 0 ? 0 : code >= 400 && code < 600 ? Math.trunc(code / 100) : 1;
});

/**
 * What rules look at in the numbers of a line: which of them are zero, and which are exit codes or statuses. Lines of
 * one shape and one signature mean the same.
 */
export function numberSignature(bytes: Uint8Array, start: number, end: number): number {
  let signature = 0;
  let others = 0;
  let count = 0;
  for (let position = start; position < end; position += 1) {
    if (!isDigit((bytes[position] as number) | 0)) continue;
    const first = position;
    let value = 0;
    let isZero = 1;
    while (position < end && isDigit((bytes[position] as number) | 0)) {
      const digit = ((bytes[position] as number) | 0) - ZERO;
      if (digit !== 0) isZero = 0;
      value = position - first < CODE_DIGITS ? value * 10 + digit : 0;
      position += 1;
    }
    const isCode = position - first === CODE_DIGITS;
    const number = isCode ? (classOfCode[value] as number) | 0 : 1 - isZero;
    count += 1;
    if (count <= MAX_NUMBERS) signature = Math.imul(signature ^ number, FACTOR) + 1;
    else others |= 1 << number;
  }
  return (signature ^ Math.imul(others, FACTOR)) | 0;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}
