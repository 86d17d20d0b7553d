import { expect, it } from 'vitest';
import { isPublicAddress } from './is-public-address.js';

it.each(['140.82.121.4', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001:829::200e'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd00:ec2::254',
  '::ffff:169.254.169.254',
  '::ffff:8.8.8.8',
  '64:ff9b::a9fe:a9fe',
  '2002:a9fe:a9fe::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2001:db8::1',
  'ff02::1',
  'not-an-address',
  '',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
