import { anyOf, type ForeignCalls } from './foreign-calls.js';

/** Where systems keep what they installed. Below `/usr` a project may stand too: `/usr/src/app`, `/usr/local/shop`. */
const directories = [
  String.raw`usr/(?:local/)?(?:bin|games|include|lib\w*|sbin|share|go|opt|Cellar|Homebrew|rustup|cargo|rvm|rbenv|pyenv|nvm|node|pypy\w*)/`,
  'usr/src/(?:linux|glibc|debug)',
  'lib',
  'opt/(?:hostedtoolcache|python|conda|ruby|node|java|jdk|go|rh|homebrew|android|google)',
  'Library/',
  'System/',
  'Applications/Xcode',
  'snap/',
  'nix/store/',
  'gnu/store/',
  'apex/',
];

/** Files of the operating system, and names that are none of a file. */
export const systemCalls: ForeignCalls = {
  runtimeFiles: [
    anyOf('^/', directories, ''),
    /^(?:native |\[native|\[internal|<|\[C\]|\?\?)/,
    /(?:^|[\\/])hostedtoolcache[\\/]/,
  ],
};
