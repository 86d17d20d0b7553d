import type { TokenShape } from './token-shape.js';

/** Monitoring, logging, analytics and feature flags. */
export const observabilityTokens: readonly TokenShape[] = [
  [
    'new-relic-key',
    'nrak- nrjs- nrii- nriq- nrra- nraa-',
    /NR(?:AK-[A-Z0-9]{27}|JS-[0-9a-f]{19}|I[IQ]-[\w-]{32}|RA-[0-9a-f]{42}|AA-[0-9a-f]{27})/i,
  ],
  ['new-relic-key', 'nral', /(?:[a-z]{2}\d{2}xx[0-9a-f]{30}|[0-9a-f]{36})NRAL/],
  [
    'new-relic-key',
    'px-api- px-dep-',
    /px-(?:api|dep)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  ],
  ['grafana-token', 'glc_', /glc_[A-Za-z0-9+/]{32,400}={0,3}/],
  ['grafana-token', 'glsa_', /glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}/],
  // `{"k":"` in base64.
  ['grafana-token', 'eyjrijoi', /eyJrIjoi[A-Za-z0-9]{60,400}={0,3}/],
  ['sentry-token', 'sntrys_', /sntrys_[A-Za-z0-9+/]{40,400}={0,2}_?[\w+/-]{0,60}/],
  ['sentry-token', 'sntryu_', /sntryu_[0-9a-f]{64}/],
  ['dynatrace-token', 'dt0', /dt0[a-z]\d{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}/i],
  ['honeycomb-key', 'hcaik_ hcaic_ hcxik_', /hc[a-z](?:ik|ic|mk)_[a-z0-9]{58}/],
  ['axiom-token', 'xaat- xapt-', /xa[ap]t-[0-9a-f]{8}-[0-9a-f-]{27}/],
  ['posthog-key', 'phc_ phx_ phs_ pha_ phr_', /ph[cxsar]_[A-Za-z0-9]{38,70}/],
  [
    'launchdarkly-key',
    'sdk- api- mob-',
    /(?:sdk|api|mob)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  ],
  ['statsig-key', 'secret-', /secret-[A-Za-z0-9]{40,50}/],
  ['checkly-key', 'cu_', /cu_[0-9a-f]{32}/],
  ['datadog-key', 'ddapi_ ddapp_ ddpat_', /dd(?:api|app|pat)_[A-Za-z0-9_]{34,60}/],
  ['highlight-key', 'hl_', /hl_[a-z]{2,6}_[A-Za-z0-9]{32,48}/],
  ['pagerduty-key', 'pdus+ u+', /(?:pdus\+_\w{4}_[0-9a-f-]{36}|u\+[A-Za-z0-9_-]{18})/],
  [
    'better-stack-token',
    'uptime',
    /(?<=uptime\.betterstack\.com\/api\/v1\/heartbeat\/)[A-Za-z0-9]{20,30}/,
    { isBounded: true },
  ],
];
