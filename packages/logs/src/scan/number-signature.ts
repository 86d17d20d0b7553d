import { byteKind, kindOfByte } from './byte-kind.js';

const HASH = 35;
const PERCENT = 37;
const DASH = 45;
const POINT = 46;
const COLON = 58;
const ZERO = 48;
const NINE = 57;
const FACTOR = 0x9e3779b1 | 0;
const CODE_DIGITS = 3;
const LARGE = 1000;
/** Further numbers of a line only count together. */
const MAX_NUMBERS = 8;
/** Of three digits, these mean something to a reader of logs: what shells and signals end with, and statuses of HTTP. */
const exitCodes: readonly number[] = [124, 125, 126, 127, 130, 132, 134, 135, 136, 137, 139, 143, 255];
const classOfCode: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 1000 }, (_, code) => {
  if (exitCodes.includes(code)) return 10 + exitCodes.indexOf(code);
  return code === 0 ? 0 : code >= 400 && code < 600 ? Math.trunc(code / 100) : 1;
});
/**
 * What rules look at in the numbers of a line: which of those that stand alone are zero, and which are exit codes or
 * statuses. Lines of one shape and one signature mean the same.
 */
export function numberSignature(bytes: Uint8Array, start: number, end: number): number {
  let signature = 0;
  let others = 0;
  let count = 0;
  for (let position = start; position < end; position += 1) {
    if (!isDigit((bytes[position] as number) | 0)) continue;
    const first = position;
    let value = 0;
    while (position < end && isDigit((bytes[position] as number) | 0)) {
      value = Math.min(value * 10 + ((bytes[position] as number) | 0) - ZERO, LARGE);
      position += 1;
    }
    if (isEndOfWord(bytes, start, first) || isBeginOfWord(bytes, position, end)) continue;
    const isCode = position - first === CODE_DIGITS && (first === start || bytes[first - 1] !== COLON);
    const number = isCode ? (classOfCode[value] as number) | 0 : value === 0 ? 0 : 1;
    count += 1;
    if (count <= MAX_NUMBERS) signature = Math.imul(signature ^ number, FACTOR) + 1;
    else others |= 1 << number;
  }
  return (signature ^ Math.imul(others, FACTOR)) | 0;
}

/** Whether the number is the end of something longer: of a name, a version, a time, a place. */
function isEndOfWord(bytes: Uint8Array, start: number, first: number): boolean {
  if (first === start) return false;
  const before = (bytes[first - 1] as number) | 0;
  if (isInWord(before)) return true;
  if (!isJoint(before) || first - 1 === start) return false;
  const further = (bytes[first - 2] as number) | 0;
  // `errors:0` says how many there are, `10:00` when.
  return before === COLON ? isDigit(further) : isInWord(further);
}

/** Whether more of a name, a version, a time or a share follows; a point or colon may also end a clause. */
function isBeginOfWord(bytes: Uint8Array, position: number, end: number): boolean {
  if (position === end) return false;
  const next = (bytes[position] as number) | 0;
  if (isInWord(next) || next === PERCENT) return true;
  return isJoint(next) && position + 1 < end && isInWord((bytes[position + 1] as number) | 0);
}

function isInWord(byte: number): boolean {
  return kindOfByte[byte] !== byteKind.separator || byte === HASH;
}

function isJoint(byte: number): boolean {
  return byte === POINT || byte === COLON || byte === DASH;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}
