import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Special-purpose ranges of IPv4 (IANA registry): private, loopback, link-local, shared, documentation, multicast, reserved. */
const specialIPv4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Inside 2000::/3, the only range that is routed: what leads elsewhere (Teredo, 6to4) or nowhere (documentation). */
const specialIPv6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [network, prefix] of specialIPv4) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of specialIPv6) special.addSubnet(network, prefix, 'ipv6');

const routedIPv6 = new BlockList();
routedIPv6.addSubnet('2000::', 3, 'ipv6');

/** False for every address that is not a public unicast one, IPv4-mapped and translated IPv6 included. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4');
  if (isIPv6(address)) return routedIPv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return false;
}
