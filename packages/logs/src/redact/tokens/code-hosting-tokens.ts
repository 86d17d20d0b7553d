import { hasGithubChecksum } from '../checksums/github-checksum.js';
import { entropy } from '../values/is-random.js';
import type { TokenShape } from './token-shape.js';

/** Code hosting, continuous integration and delivery. */
export const codeHostingTokens: readonly TokenShape[] = [
  [
    'github-token',
    'ghp_ gho_ ghu_ ghs_ ghr_',
    /gh[pousr]_[A-Za-z0-9]{36,251}/,
    { isVerified: hasGithubChecksum },
  ],
  ['github-token', 'github_pat_', /github_pat_\w{36,251}/],
  ['github-app-token', 'v1.', /v1\.[0-9a-f]{40}/],
  ['gitlab-token', 'glpat- glrt-', /gl(?:pat-|rt-(?:t\d_)?)[\w-]{27,300}\.[0-9a-z]{9}/],
  [
    'gitlab-token',
    'glpat- gldt- glft- glsoat- glrt- glrtr- glwt-',
    /gl(?:pat|dt|ft|soat|rtr?|wt)-[\w-]{20,50}/,
  ],
  ['gitlab-token', 'glffct- glimt-', /gl(?:ffct-[\w-]{20}|imt-[\w-]{25})/],
  ['gitlab-token', 'glcbt- glptt-', /gl(?:cbt-(?:[\dA-Za-z]{1,5}_)?[\w-]{20,50}|ptt-[\w-]{40})/],
  ['gitlab-token', 'glagent- gloas-', /gl(?:agent-[\w-]{50,1024}|oas-[\w-]{64})/],
  ['gitlab-token', 'gr1348941', /GR1348941[\w-]{20,50}/],
  ['gitlab-session', '_gitlab_session=', /(?<=_gitlab_session=)[0-9a-z]{32}/, { isBounded: true }],
  ['bitbucket-token', 'atbb', /ATBB[\w=-]{28,40}/],
  ['bitbucket-token', 'bbdc-', /BBDC-[\w+/@-]{40,50}/],
  ['atlassian-token', '3xff', /AT[A-Z]{3}3xFf[\w-]{60,300}(?:\\?=|%3[dD]|\\u003[dD])?[0-9A-F]{0,8}/],
  ['circleci-token', 'ccipat_ ccipra ccipj', /CCIP(?:AT|RJ)_[A-Za-z0-9]{20,24}_[0-9a-f]{40}/],
  ['buildkite-token', 'bkua_ bkct_ bkat_ bkpt_ bkaj_', /bk(?:ua|ct|at|pt|aj)_[A-Za-z0-9]{40,64}/],
  ['teamcity-token', 'aivenwmij9', /eyJ0eXAiOiAiVENWMiJ9\.[\w-]{30,50}\.[\w-]{40,60}/],
  [
    'sourcegraph-token',
    'sgp_',
    /sgp_(?:(?:[A-Fa-f0-9]{16}|local)_)?[A-Fa-f0-9]{40}/,
    { accepts: (value) => entropy(value) > 3 },
  ],
  ['segment-token', 'sgp_', /sgp_[A-Za-z0-9]{64}/],
  [
    'jenkins-secret',
    '{aqaaab',
    /(?<=\{)AQAAAB[A-Za-z0-9+/]{20,2000}={0,2}(?=\})/,
    { isBounded: true, isContextual: true },
  ],
  ['sourcegraph-token', 'sgd_ slk_', /(?:sgd_[A-Fa-f0-9]{64}|slk_[A-Fa-f0-9]{64})/],
  ['octopus-key', 'api-', /API-[A-Z0-9]{25,26}/, { accepts: (value) => /\d/.test(value.slice(4)) }],
  ['harness-token', 'pat. sat.', /[ps]at\.[\w-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}/],
  ['spacelift-token', 'spcl-', /spcl-[\w-]{30,100}/],
  ['jfrog-token', 'akcp', /AKCp[A-Za-z0-9]{67,70}/],
  // `reftkn:01:` in base64.
  ['jfrog-token', 'cmvmdgtuojaxo', /cmVmdGtuOjAxO[A-Za-z0-9+/=]{49,54}/],
  ['sonar-token', 'sqp_ squ_ sqa_', /sq[pua]_[0-9a-f]{40}/],
  ['snyk-token', 'snyk_', /snyk_(?:uat|sat)\.[0-9a-f]{8}\.[\w.-]{60,400}/],
  ['stackhawk-key', 'hawk.', /hawk\.[\w-]{20}\.[\w-]{20}/],
  ['dependency-track-key', 'odt_', /odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32,36}/],
  ['infracost-key', 'ico-', /ico-[A-Za-z0-9]{32}/],
  ['veracode-key', 'vera01', /vera01[ei][is]-[0-9a-f-]{32,128}/],
  ['chromatic-token', 'chpt_', /chpt_[0-9a-f]{12,32}/],
  ['gitguardian-token', 'ggshield ggtt-', /ggtt-v-[A-Za-z0-9]{10}/],
  ['argocd-token', 'argocd.token', /(?<=argocd\.token=)[\w.-]{40,2000}/, { isBounded: true }],
];
