import type { SecretRule } from '../secret-rule.js';
import { isPlaceholder } from '../values/is-placeholder.js';
import { isPlain } from '../values/is-plain.js';
import { isRandom } from '../values/is-random.js';

const isCredential = (value: string): boolean =>
  !isPlaceholder(value) && !/^[$%{[(<]/.test(value) && value.length > 2;
const isArgument = (value: string): boolean =>
  isCredential(value) && !/^[-/.|>&]/.test(value) && !(isPlain(value) && /[/\\.:]|^\d+$/.test(value));

/** Credentials on the command lines of tools that are known to take them so. */
export const commandLineRules: readonly SecretRule[] = [
  {
    kind: 'command-line-credential',
    keywords: ['curl', 'wget', 'httpie'],
    looksBelow: 'continuation',
    pattern:
      /\s(?:-u|--user|--proxy-user|-U|-a|--auth)(?:=|\s{0,4})(?:(?<quote>["'])(?<login>[^:"'\n]{0,120}):(?<secret>[^"'\n]{1,200})\k<quote>|"(?<login2>[^:"'\n]{4,120}):"|(?<login3>["']?[\w{}$@.+-]{1,120}["']?):["']?(?<secret2>[^\s"'<>\\]{3,200}))/dgi,
    accepts: (value) => isCredential(value) || (/^\{\w+\}$/.test(value) && isRandom(value)),
  },
  {
    kind: 'command-line-credential',
    keywords: [
      ' login',
      'sshpass',
      'mysql',
      'mariadb',
      'redis-cli',
      'psexec',
      'net use',
      'mongo',
      'htpasswd',
      'svn ',
    ],
    pattern:
      /\b(?:(?:docker|podman|buildah|skopeo|helm|registry|oras|crane|az|cf|oc|npm|ibmcloud|bw|argocd)\b[^\n]{0,200}\blogin\b|sshpass|mongo(?:sh|dump|restore|import|export)?|psexec\d{0,2}(?:\.exe)?|net use|svn)\b[^\n|]{0,200}?\s-p[= ]?["']?(?<secret>[^\s"'=-][^\s"']{2,200})/dgi,
    accepts: isArgument,
  },
  {
    kind: 'command-line-credential',
    keywords: ['mysql', 'mariadb'],
    pattern:
      /\b(?:mysql|mariadb)(?:dump|admin|import|show|check)?\b[^\n|]{0,200}?\s-p["']?(?<secret>[^\s"'=-][^\s"']{2,200})/dgi,
    accepts: isArgument,
  },
  {
    kind: 'command-line-credential',
    keywords: ['redis-cli'],
    pattern: /\bredis-cli\b[^\n|]{0,200}?\s-a\s{1,3}["']?(?<secret>[^\s"'-][^\s"']{2,200})/dgi,
    accepts: isArgument,
  },
  {
    kind: 'command-line-credential',
    keywords: ['connect-viserver', '-credential', 'psexec', '-password'],
    pattern:
      /-u(?:ser(?:name)?)?\s{1,3}["']?(?<login>[^\s"'$-][^\s"']{1,80})["']?\s{1,3}-p(?:ass(?:word)?)?\s{1,3}["']?(?<secret>[^\s"'$-][^\s"']{1,120})/dgi,
    accepts: isCredential,
  },
  {
    kind: 'command-line-credential',
    keywords: ['--password-stdin'],
    pattern:
      /\becho\s{1,3}(?:-n\s{1,3})?["']?(?<secret>[^\s"'$][^\s"'|]{5,300})["']?\s{0,3}\|\s{0,3}(?:[\w./-]{1,60}\s{1,3}){1,6}?--password-stdin/dgi,
    accepts: isArgument,
  },
  {
    // Bundler's credentials of a source.
    kind: 'command-line-credential',
    keywords: ['bundle_'],
    pattern:
      /\bBUNDLE_\w{2,80}__\w{2,40}["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[^\s"':=$]{3,100}:[^\s"'&$]{3,200})/dg,
  },
  {
    kind: 'masked-value',
    keywords: ['::add-mask::'],
    pattern: /::add-mask::(?<secret>[^\s]{1,2000}[^\n]{0,2000})/dg,
    accepts: isCredential,
    isStrong: true,
  },
];
