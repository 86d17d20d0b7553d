import { hasGithubChecksum } from '../checksums/github-checksum.js';
import type { TokenShape } from './token-shape.js';

/** Registries of packages and images. */
export const packageRegistryTokens: readonly TokenShape[] = [
  ['npm-token', 'npm_', /npm_[A-Za-z0-9]{36}/, { isVerified: hasGithubChecksum }],
  // A macaroon: `pypi.org` or `test.pypi.org` follows the prefix in base64.
  ['pypi-token', 'pypi-', /pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZw)?[\w-]{50,1000}/],
  ['rubygems-key', 'rubygems_', /rubygems_[0-9a-f]{48}/],
  ['nuget-key', 'oy2', /oy2[a-z0-9]{43}/],
  [
    'crates-token',
    'cio',
    /cio[A-Za-z0-9]{32}/,
    { accepts: (value) => /\d/.test(value) && /[A-Z]/.test(value) },
  ],
  ['clojars-token', 'clojars_', /CLOJARS_[a-z0-9]{60}/i],
  ['docker-token', 'dckr_pat_ dckr_oat_', /dckr_[po]at_[\w-]{27,40}/],
  ['packagist-token', 'packagist_', /packagist_[a-z]{3}_[0-9a-f]{60,80}/],
  ['jsr-token', 'jsrt_ jsrp_', /jsr[tp]_[A-Za-z0-9]{32,64}/],
  ['deno-token', 'ddp_ ddo_', /dd[po]_[A-Za-z0-9]{36}/],
  ['expo-token', 'expo_', /expo_[A-Za-z0-9_-]{40}/],
  ['conda-token', '/t/', /(?<=\/t\/)[a-z]{2}-[0-9a-f]{8}-[0-9a-f-]{27}/, { isBounded: true }],
  ['cloudsmith-key', 'ckey_', /ckey_[A-Za-z0-9]{32,44}/],
  [
    'hex-key',
    'hex_api',
    /(?<=HEX_API_KEY[=: "']{1,4})[0-9a-f]{32,64}/,
    { isBounded: true, isContextual: true },
  ],
];
