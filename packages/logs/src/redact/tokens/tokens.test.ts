import { expect, it } from 'vitest';
import { redact } from '../redactor.js';

const letters = 'aK3zQ9wT1xR7mB5vN2cL8pD4sF6gH0jYuEiOeWqZtXyCrVbMnPlSkDjFhGaJ';
/** As long as asked, with digits and both cases from the beginning. */
const base62 = (length: number): string => letters.repeat(12).slice(0, length);
const lower = (length: number): string => base62(length).toLowerCase();
const upper = (length: number): string => base62(length).toUpperCase();
const hex = (length: number): string => '0a1b2c3d4e5f6789'.repeat(20).slice(0, length);
const digits = (length: number): string => '2718281828459045'.slice(0, length);
const uuid = 'f3b0c442-98fc-4c14-9afb-f4c8996fb924';
const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

// Put together at run time, so that no scanner takes this file for a leak.
const samples: readonly (readonly [kind: string, token: string])[] = [
  ['github-token', `gho_${base62(36)}`],
  ['github-token', `github_pat_${base62(22)}_${base62(59)}`],
  ['gitlab-token', `glptt-${hex(40)}`],
  ['gitlab-token', `glrt-t1_${base62(27)}.${lower(9)}`],
  ['gitlab-token', `GR1348941${base62(20)}`],
  ['gitlab-token', `glagent-${base62(50)}`],
  ['bitbucket-token', `ATBB${base62(32)}`],
  ['atlassian-token', `ATATT3xFfGF0${base62(60)}${base62(60)}=1A2B3C4D`],
  ['circleci-token', `CCIPAT_${base62(22)}_${hex(40)}`],
  ['buildkite-token', `bkua_${hex(40)}`],
  ['sourcegraph-token', `sgp_local_${hex(40)}`],
  ['octopus-key', `API-${upper(26)}`],
  ['harness-token', `pat.${base62(22)}.${hex(24)}.${base62(20)}`],
  ['jfrog-token', `AKCp${base62(69)}`],
  ['sonar-token', `squ_${hex(40)}`],
  ['npm-token', `npm_${base62(36)}`],
  ['pypi-token', `pypi-AgEIcHlwaS5vcmc${base62(60)}`],
  ['rubygems-key', `rubygems_${hex(48)}`],
  ['nuget-key', `oy2${lower(43)}`],
  ['crates-token', `cio${base62(32)}`],
  ['clojars-token', `CLOJARS_${hex(60)}`],
  ['docker-token', `dckr_pat_${base62(27)}`],
  ['aws-access-key', `ASIA${upper(16)}`],
  ['aws-appsync-key', `da2-${lower(26)}`],
  ['google-oauth', `GOCSPX-${base62(28)}`],
  ['google-oauth', `ya29.${base62(60)}`],
  ['google-client-id', `${digits(12)}-${lower(32)}.apps.googleusercontent.com`],
  ['azure-client-secret', `${base62(3)}8Q~${base62(34)}`],
  ['azure-devops-token', `${base62(76)}AZDO${base62(4)}`],
  ['alibaba-key', `LTAI${base62(20)}`],
  ['tencent-key', `AKID${base62(32)}`],
  ['digitalocean-token', `doo_v1_${hex(64)}`],
  ['heroku-key', `HRKU-AA${base62(58)}`],
  ['fly-token', `fo1_${base62(43)}`],
  ['vercel-token', `vcp_${base62(56)}`],
  ['netlify-token', `nfp_${base62(36)}`],
  ['supabase-key', `sbp_${hex(40)}`],
  ['planetscale-token', `pscale_pw_${base62(43)}`],
  ['cloudflare-token', `cfat_${base62(40)}${hex(8)}`],
  ['tailscale-key', `tskey-auth-${base62(12)}-${base62(24)}`],
  ['terraform-token', `${base62(14)}.atlasv1.${base62(67)}`],
  ['vault-token', `hvs.${base62(95)}`],
  ['pulumi-token', `pul-${hex(40)}`],
  ['doppler-token', `dp.st.prd.${base62(43)}`],
  ['1password-token', `ops_eyJ${base62(260)}`],
  ['databricks-token', `dapi${hex(32)}-2`],
  ['openshift-token', `sha256~${base62(43)}`],
  ['openai-key', `sk-${base62(20)}T3BlbkFJ${base62(20)}`],
  ['anthropic-key', `sk-ant-admin01-${base62(93)}AA`],
  ['groq-key', `gsk_${base62(52)}`],
  ['perplexity-key', `pplx-${base62(48)}`],
  ['replicate-token', `r8_${base62(37)}`],
  ['jina-key', `jina_${hex(32)}${base62(28)}`],
  ['langsmith-key', `lsv2_pt_${hex(32)}_${hex(10)}`],
  ['nvidia-key', `nvapi-${base62(64)}`],
  ['slack-token', `xapp-1-${upper(11)}-${digits(13)}-${hex(64)}`],
  ['slack-token', `xoxp-${digits(12)}-${digits(12)}-${digits(12)}-${hex(32)}`],
  ['discord-token', `MT${base62(22)}.${base62(6)}.${base62(38)}`],
  ['telegram-token', `${digits(9)}:A${base62(34)}`],
  ['twilio-key', `SK${hex(32)}`],
  ['brevo-key', `xkeysib-${hex(64)}-${base62(16)}`],
  ['mailgun-key', `key-${hex(32)}`],
  ['mailchimp-key', `${hex(32)}-us14`],
  ['facebook-token', `EAAC${base62(120)}`],
  ['twitch-key', `live_${digits(9)}_${base62(30)}`],
  ['stripe-key', `rk_live_${base62(40)}`],
  ['webhook-secret', `whsec_${base62(32)}`],
  ['square-token', `sq0csp-${base62(43)}`],
  ['paypal-token', `access_token$production$${lower(16)}$${hex(32)}`],
  ['flutterwave-key', `FLWSECK_TEST-${hex(32)}-X`],
  ['plaid-token', `access-sandbox-${uuid}`],
  ['easypost-key', `EZAK${base62(54)}`],
  ['shippo-token', `shippo_live_${hex(40)}`],
  ['shopify-token', `shpss_${hex(32)}`],
  ['new-relic-key', `NRAK-${upper(27)}`],
  ['new-relic-key', `${hex(36)}NRAL`],
  ['grafana-token', `glsa_${base62(32)}_${hex(8)}`],
  ['sentry-token', `sntryu_${hex(64)}`],
  ['dynatrace-token', `dt0c01.${upper(24)}.${upper(64)}`],
  ['posthog-key', `phx_${base62(43)}`],
  ['launchdarkly-key', `sdk-${uuid}`],
  ['notion-token', `ntn_${digits(11)}${base62(35)}`],
  ['airtable-token', `pat${base62(14)}.${hex(64)}`],
  ['asana-token', `1/${digits(16)}:${hex(32)}`],
  ['linear-token', `lin_api_${base62(40)}`],
  ['figma-token', `figd_${base62(40)}`],
  ['postman-key', `PMAK-${hex(24)}-${hex(34)}`],
  ['hubspot-token', `pat-na1-${uuid}`],
  ['dropbox-token', `sl.${base62(140)}`],
  ['contentful-token', `CFPAT-${base62(43)}`],
  ['mapbox-token', `sk.eyJ${base62(60)}.${base62(22)}`],
  ['adafruit-key', `aio_${base62(28)}`],
  ['databricks-token', `dapi${hex(32).toUpperCase()}`],
  ['posthog-key', `pha_${base62(56)}`],
  ['postman-key', `PMAT-${upper(26)}`],
  ['prefixed-token', `core_${base62(32)}`],
  ['prefixed-token', `shopkeep_${base62(32)}`],
  ['prefixed-token', `acme-live-${base62(40)}`],
  ['jwt', `${json({ typ: 'JWT', alg: 'RS256' })}.${json({ sub: 'shop', exp: 65536 })}.${base62(40)}`],
  ['password-hash', `$6$${base62(8)}$${base62(86)}`],
  ['password-hash', `$2b$12$${base62(53)}`],
];

it.each(samples)('masks a %s wherever it stands', (kind, token) => {
  for (const text of [
    token,
    `using ${token} now`,
    `{"value":"${token}"}`,
    `curl x?y=${token}&z=1`,
    `a=${token}\\nb`,
  ]) {
    const result = redact(text);
    expect(result.text, text).not.toContain(token);
    expect(result.redactions.map((redaction) => redaction.kind)).toContain(kind);
  }
});

it.each(samples)('masks a %s across colours and the width of a terminal', (_, token) => {
  const middle = token.length >> 1;
  const coloured = `using ${token.slice(0, middle)}\u001b[0m\u001b[1m${token.slice(middle)} now`;
  expect(redact(coloured).text).not.toContain(token.slice(middle));
  if (token.length < 50) return;
  const [head, tail] = [token.slice(0, 30), token.slice(30)];
  const text = `${'a line as long as the terminal is wide, and so'.padEnd(60, '.')} ${head}\n${tail} end`;
  const wrapped = redact(text).text;
  expect(wrapped).not.toContain(head);
  expect(wrapped).not.toContain(tail);
  expect(wrapped.split('\n')).toHaveLength(2);
});

it.each([
  ['a placeholder', `ghp_${'x'.repeat(36)}`],
  ['an example key', 'AKIAIOSFODNN7EXAMPLE'],
  ['a key that is published', `pk_live_${base62(24)}`],
  ['what is too short', `ghp_${base62(12)}`],
  ['what begins like a token and is too long', `r8_${base62(60)}`],
  ['a random name in lower case', `shop-cart-${lower(32)}`],
  ['a part of a word', `vipul-${hex(40)}`],
  ['a commit', hex(40)],
  ['a checksum', `sha256:${hex(64)}`],
  ['an integrity hash', `sha512-${base62(86)}==`],
  ['an id', uuid],
  ['an integrity hash without signs', `sha384-${base62(64)}`],
  ['a digest of an image', `alpine@sha256:${hex(64)}`],
  ['a path', '/home/runner/work/shop/shop/node_modules/.pnpm/vite@5.0.0/node_modules/vite/dist/index.js'],
  ['a package', 'org.apache.maven.surefire:surefire-extensions-api:jar:3.0.0-M5:compile'],
  ['a fixed name', 'https://fog-ringer-f42.notion.site/API-BD80F56CDC1441E6BF6011AB6D852875'],
])('leaves %s alone', (_, text) => {
  expect(redact(`see ${text} there`)).toEqual({ text: `see ${text} there`, redactions: [] });
});
