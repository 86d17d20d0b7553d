import type { SecretRule } from './secret-rule.js';

/** Tokens that their issuers made recognisable. */
export const tokenRules: readonly SecretRule[] = [
  {
    kind: 'github-token',
    keywords: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{22,255})/g,
  },
  {
    kind: 'gitlab-token',
    keywords: ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glcbt-', 'glsoat-', 'glft-', 'glagent-', 'glimt-'],
    pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|ptt|cbt|soat|ft|agent|imt)-[\w-]{16,128}/g,
  },
  {
    kind: 'slack-token',
    keywords: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxe', 'xapp-', 'xoxo-'],
    pattern: /(?<![A-Za-z0-9])(?:xox[abeoprs](?:\.xox[bp])?-[\w-]{10,300}|xapp-\d-[\w-]{10,300})/g,
  },
  {
    kind: 'slack-webhook',
    keywords: ['hooks.slack.com'],
    pattern: /hooks\.slack\.com\/(?<secret>(?:services|workflows|triggers)\/[\w/+-]{10,120})/g,
  },
  {
    kind: 'discord-webhook',
    keywords: ['/api/webhooks/'],
    pattern: /discord(?:app)?\.com\/api\/webhooks\/(?<secret>\d{10,25}\/[\w-]{20,120})/g,
  },
  {
    kind: 'teams-webhook',
    keywords: ['webhook.office.com', 'logic.azure.com', 'powerplatform.com'],
    pattern:
      /(?:webhook\.office\.com\/webhookb2\/(?<secret>[\w@/-]{20,300})|(?:logic\.azure|powerplatform)\.com\S*?[?&]sig=(?<secret2>[\w%-]{20,120}))/g,
  },
  {
    kind: 'aws-access-key',
    keywords: ['akia', 'asia', 'abia', 'acca'],
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
  },
  { kind: 'google-api-key', keywords: ['aiza'], pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}/g },
  {
    kind: 'google-oauth',
    keywords: ['ya29.', 'gocspx-'],
    pattern: /(?<![A-Za-z0-9])(?:ya29\.[\w-]{20,400}|GOCSPX-[\w-]{20,60})/g,
  },
  {
    kind: 'stripe-key',
    keywords: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'whsec_'],
    pattern: /(?<![A-Za-z0-9])(?:(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,120}|whsec_[A-Za-z0-9+/=]{20,80})/g,
  },
  { kind: 'npm-token', keywords: ['npm_'], pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}\b/g },
  {
    kind: 'npm-token',
    keywords: [':_authtoken', ':_password', '_auth'],
    pattern: /_(?:authToken|auth|password)\s*=\s*"?(?<secret>[^\s"$]{8,300})/gi,
    unless: /^\$|^<|^\*+$/,
  },
  { kind: 'pypi-token', keywords: ['pypi-'], pattern: /(?<![A-Za-z0-9])pypi-[\w-]{50,400}/g },
  {
    kind: 'openai-key',
    keywords: ['sk-'],
    pattern: /(?<![A-Za-z0-9])sk-(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_-]{20,250}/g,
    unless: /^sk-ant-|^sk-[a-z-]+$/,
  },
  { kind: 'anthropic-key', keywords: ['sk-ant-'], pattern: /(?<![A-Za-z0-9])sk-ant-[\w-]{20,200}/g },
  { kind: 'huggingface-token', keywords: ['hf_'], pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,60}\b/g },
  { kind: 'sendgrid-key', keywords: ['sg.'], pattern: /(?<![A-Za-z0-9])SG\.[\w-]{16,32}\.[\w-]{32,64}/g },
  { kind: 'twilio-key', keywords: ['sk', 'ac'], pattern: /(?<![A-Za-z0-9])(?:SK|AC)[0-9a-f]{32}\b/g },
  { kind: 'mailgun-key', keywords: ['key-'], pattern: /(?<![A-Za-z0-9])key-[0-9a-f]{32}\b/g },
  {
    kind: 'digitalocean-token',
    keywords: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    pattern: /(?<![A-Za-z0-9])do[opr]_v1_[0-9a-f]{64}\b/g,
  },
  {
    kind: 'docker-token',
    keywords: ['dckr_pat_', 'dckr_oat_'],
    pattern: /(?<![A-Za-z0-9])dckr_[po]at_[\w-]{20,60}/g,
  },
  {
    kind: 'shopify-token',
    keywords: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    pattern: /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/g,
  },
  {
    kind: 'vault-token',
    keywords: ['hvs.', 'hvb.', 'hvr.'],
    pattern: /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{20,300}/g,
  },
  { kind: 'databricks-token', keywords: ['dapi'], pattern: /(?<![A-Za-z0-9])dapi[0-9a-f]{32}(?:-\d)?\b/g },
  {
    kind: 'azure-secret',
    keywords: ['accountkey=', 'sharedaccesskey=', 'sig='],
    pattern: /(?:AccountKey|SharedAccessKey|[?&]sig)=(?<secret>[A-Za-z0-9+/%=]{20,200})/gi,
  },
  { kind: 'telegram-token', keywords: [':aa'], pattern: /(?<![A-Za-z0-9])\d{8,10}:AA[\w-]{33}\b/g },
  {
    kind: 'age-key',
    keywords: ['age-secret-key-'],
    pattern: /(?<![A-Za-z0-9])AGE-SECRET-KEY-1[0-9A-Z]{58}\b/g,
  },
  {
    kind: 'grafana-token',
    keywords: ['glc_', 'glsa_'],
    pattern: /(?<![A-Za-z0-9])(?:glc_[A-Za-z0-9+/]{32,400}={0,2}|glsa_[A-Za-z0-9]{32}_[0-9a-f]{8})/g,
  },
  { kind: 'linear-key', keywords: ['lin_api_'], pattern: /(?<![A-Za-z0-9])lin_api_[A-Za-z0-9]{40}\b/g },
  {
    kind: 'sentry-token',
    keywords: ['sntrys_', 'sntryu_'],
    pattern: /(?<![A-Za-z0-9])sntry[su]_[\w+/=-]{40,400}/g,
  },
  {
    kind: 'jwt',
    keywords: ['eyj'],
    pattern: /(?<![A-Za-z0-9])eyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{0,2000}/g,
  },
];
