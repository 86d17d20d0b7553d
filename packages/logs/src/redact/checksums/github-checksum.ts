import { crc32 } from 'node:zlib';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM_CHARACTERS = 6;

/**
 * Whether the last six characters are the CRC-32 of those between the prefix and them, in base 62: tokens of GitHub
 * and npm are made so (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/).
 */
export function hasGithubChecksum(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1);
  let rest = crc32(body.slice(0, -CHECKSUM_CHARACTERS));
  let checksum = '';
  for (let digit = 0; digit < CHECKSUM_CHARACTERS; digit += 1) {
    checksum = (alphabet[rest % alphabet.length] ?? '') + checksum;
    rest = Math.floor(rest / alphabet.length);
  }
  return checksum === body.slice(-CHECKSUM_CHARACTERS);
}
