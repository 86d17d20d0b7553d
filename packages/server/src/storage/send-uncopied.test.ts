import { expect, it } from 'vitest';
import { toBindMessage } from './send-uncopied.js';

it('writes the message as the protocol has it, large values from where they are', () => {
  const large = Buffer.alloc(2_000, 7);
  const pieces = toBindMessage({ statement: 'name', values: ['é', null, large, Buffer.from([1, 2])] });
  expect(pieces).toContain(large);
  const message = Buffer.concat([...pieces]);
  const [int16, int32] = [(value: number) => [value >> 8, value & 255], toInt32];
  const rest = [
    ...[...Buffer.from('\0name\0'), ...int16(4), ...int16(0), ...int16(0), ...int16(1), ...int16(1)],
    ...[...int16(4), ...int32(2), ...Buffer.from('é'), 255, 255, 255, 255],
    ...[...int32(2_000), ...large, ...int32(2), 1, 2, ...int16(1), ...int16(0)],
  ];
  expect(message.equals(Buffer.from([0x42, ...int32(rest.length + 4), ...rest]))).toBe(true);
});

function toInt32(value: number): readonly number[] {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return [...bytes];
}
