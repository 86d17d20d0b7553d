import type { LineRule } from '../../rules/line-rule.js';

const definition = { domain: 'code', kind: 'configuration', confidence: 0.93 } as const;
const checkout = { domain: 'platform', kind: 'infrastructure', confidence: 0.86, before: 6 } as const;

/** What happens before anything of the project runs: its pipeline is read, its sources are fetched. */
export const pipelineRules: readonly LineRule[] = [
  {
    ...definition,
    id: 'pipeline-definition-invalid',
    keywords: [
      'the workflow is not valid',
      'invalid workflow file',
      'error in your yaml syntax',
      'yaml invalid',
      'jobs config should contain',
      'workflowscript: ',
      'multiplecompilationerrorsexception',
      'unable to find jenkinsfile',
      'jenkinsfile not found',
      'config file is invalid',
      'failed to parse pipeline',
      'error calling workflow',
      'no such dsl method',
      '.travis.yml',
    ],
    pattern:
      /The workflow is not valid|Invalid workflow file|error in your yaml syntax|\byaml invalid\b|jobs config should contain at least one visible job|^WorkflowScript: \d{1,6}: |MultipleCompilationErrorsException: startup failed|[Uu]nable to find Jenkinsfile|Jenkinsfile not found|[Cc]onfig file is invalid|failed to parse pipeline|error (?:parsing|calling) (?:called )?workflow|No such DSL method '|Could not parse .{0,60}\.travis\.yml/,
    title: 'The definition of the pipeline is not valid',
  },
  {
    ...checkout,
    id: 'checkout-failed',
    keywords: [
      'error fetching remote repo',
      "couldn't find any revision to build",
      'hudson.plugins.git.gitexception',
      'error cloning remote repo',
      "couldn't find remote ref",
      'reference is not a tree',
      'not our ref',
      'git clone failed',
      'git checkout failed',
      'retry limit exceeded',
      'maximum checkout retry',
    ],
    pattern:
      /Error (?:fetching|cloning) remote repo|Couldn't find any revision to build|hudson\.plugins\.git\.GitException|fatal: (?:[Cc]ouldn't find remote ref|reference is not a tree)|not our ref [\da-f]{7}|[Gg]it (?:clone|checkout|fetch) failed with|Maximum checkout retry attempts reached/,
    title: 'The sources cannot be checked out',
  },
];
