import type { TokenShape } from './token-shape.js';

const hasDigitAndUpper = (value: string): boolean => /\d/.test(value) && /[A-Z]/.test(value);

/** Everything else that one can subscribe to: documents, tables, identity, maps, keys of devices. */
export const applicationTokens: readonly TokenShape[] = [
  ['notion-token', 'ntn_ secret_', /(?:ntn_\d{11}[A-Za-z0-9]{35}|secret_[A-Za-z0-9]{43})/],
  ['airtable-token', 'pat', /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/],
  [
    'airtable-key',
    'key',
    /key[A-Za-z0-9]{14}/,
    { accepts: (value) => hasDigitAndUpper(value) && /[a-z]/.test(value.slice(3)) },
  ],
  ['asana-token', '0/ 1/ 2/', /[012]\/(?:\d{15,18}\/)?\d{15,18}:[0-9a-f]{32}/],
  ['linear-token', 'lin_api_ lin_oauth_', /lin_(?:api_[A-Za-z0-9]{40}|oauth_[0-9a-f]{64})/],
  ['figma-token', 'figd_ figo_ figu_ figoh_ figor_', /fig(?:d|o|u|oh|or)_[\w-]{38,64}/],
  ['postman-key', 'pmak- pmat-', /PMA(?:K-[0-9a-f]{24}-[0-9a-f]{34}|T-[A-Z0-9]{26})/],
  ['readme-key', 'rdme_', /rdme_[a-z0-9]{70}/],
  ['typeform-token', 'tfp_', /tfp_[\w.=-]{40,64}/],
  [
    'hubspot-token',
    'pat-',
    /pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i,
  ],
  ['salesforce-token', '00d', /00D[A-Za-z0-9]{12,15}![\w.]{80,260}/],
  ['dropbox-token', 'sl.', /sl\.(?:u\.)?[\w-]{130,1500}/],
  ['dropbox-token', 'aaaaaaaaaa', /[A-Za-z0-9]{11}A{10}[\w=-]{43}/],
  ['contentful-token', 'cfpat-', /CFPAT-[\w-]{43}/],
  ['mapbox-token', 'k.eyj', /[sp]k\.eyJ[\w-]{50,200}\.[\w-]{20,30}/],
  [
    'mapbox-token',
    'mapbox',
    /(?<=mapbox.{0,40}[="':\s])pk\.[a-z0-9]{60}\.[a-z0-9]{22}/i,
    { isBounded: true, isContextual: true },
  ],
  ['maxmind-key', '_mmk', /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/],
  ['adafruit-key', 'aio_', /aio_[A-Za-z0-9]{28}/],
  ['adobe-secret', 'p8e-', /p8e-[A-Za-z0-9-]{32}/],
  ['frameio-token', 'fio-u-', /fio-u-[\w=-]{64}/],
  // Twelve digits and a colon in base64, then random bytes.
  [
    'jira-token',
    '',
    /[MNO][A-Za-z0-9+/]{43}/,
    { accepts: (value) => /^\d{12}:/.test(Buffer.from(value, 'base64').toString('latin1')) },
  ],
  ['intra42-secret', 's-s4t2', /s-s4t2(?:ud|af)-[0-9a-f]{64}/],
  [
    'authress-key',
    '.acc',
    /(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[\w+/=-]{30,120}/i,
  ],
  [
    'softlayer-key',
    'softlayer',
    /(?<=api\.softlayer\.com\/soap\/v3(?:\.\d)?\/)[a-z0-9]{64}(?![\w-])/,
    { isBounded: true },
  ],
  ['blynk-client', 'oa2-client-id_', /oa2-client-id_[\w-]{32}/],
  ['prefect-key', 'pnu_ pnb_', /pn[ub]_[A-Za-z0-9]{36}/],
  ['zuplo-key', 'zpka_', /zpka_[0-9a-f]{32}_[0-9a-f]{8}/],
  ['weblate-token', 'wlu_ wlp_', /wl[up]_[A-Za-z0-9]{36,40}/],
  // Not the digest of a file in a folder.
  ['transifex-token', '1/', /(?<![\w./-])1\/[0-9a-f]{40}(?![\w-])/, { isBounded: true }],
  ['clickup-token', 'pk_', /pk_\d{4,10}_[A-Z0-9]{32}/],
  ['dbt-token', 'dbtc_ dbtu_', /dbt[cu]_[\w-]{36,60}/],
  ['codesandbox-token', 'csb_', /csb_(?:v1_)?[A-Za-z0-9]{40,60}/],
  ['val-town-token', 'vtwn_', /vtwn_[A-Za-z0-9]{24,40}/],
  ['frontegg-key', 'frwk_', /frwk_[\w-]{30,60}/],
  ['jumpcloud-key', 'jca_', /jca_[A-Za-z0-9]{36}/],
  ['apollo-key', 'service:', /service:[\w-]{1,40}:[A-Za-z0-9_-]{22}/, { accepts: hasDigitAndUpper }],
  ['liveblocks-key', 'sk_dev_ sk_prod_', /sk_(?:dev|prod)_[\w-]{60,70}/],
  [
    'wireguard-key',
    'privatekey presharedkey',
    /(?<=(?:Private|Preshared)Key\s{0,4}=\s{0,4})[A-Za-z0-9+/]{43}=/i,
    { isBounded: true, isContextual: true },
  ],
  [
    'jwt',
    'eyj eyk',
    /ey[JK][\w-]{8,4000}\.ey[JK][\w-]{8,8000}(?:\.[\w-]{0,2000}={0,2}){1,3}/,
    { isBounded: false, accepts: isJwt },
  ],
  ['ntlm-message', 'tlrmtvntuaad', /TlRMTVNTUAAD[A-Za-z0-9+/]{60,4000}={0,2}/],
];

/** The head of a token is JSON; random text that begins alike is not. */
function isJwt(value: string): boolean {
  const head = Buffer.from(value.slice(0, value.indexOf('.')), 'base64url').toString('latin1');
  return /^\{\s*"[\w:/#-]{1,20}"\s*:/.test(head);
}
