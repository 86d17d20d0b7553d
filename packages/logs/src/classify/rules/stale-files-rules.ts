import type { LineRule } from '../../rules/line-rule.js';

const stale = { domain: 'code', kind: 'lint', before: 4, after: 16 } as const;

/** Checks that want a command to be run and its outcome to be committed. */
export const staleFilesRules: readonly LineRule[] = [
  {
    ...stale,
    id: 'run-and-commit',
    keywords: [
      'please run',
      'please re-run',
      'please execute',
      'please regenerate',
      'must run',
      'need to run',
      'have to run',
      'forgot to run',
      'sure to run',
      'sure you run',
      'should run',
      'then commit',
      'and commit',
      'to regenerate',
      'and check in',
    ],
    pattern:
      /\b(?:[Pp]lease|[Nn]eed to|[Hh]ave to|[Ff]orgot to|[Mm]ust|[Ss]hould|[Ss]ure (?:to|you)) (?:re-?)?(?:run|execute|regenerate)\b.{1,120}\b(?:commit|add (?:the )?changes|check (?:it |them )?in|push|regenerate|to (?:fix|format|update|regenerate))|\b[Rr](?:un|e-?run) [`'"][^`'"]{2,80}[`'"] (?:and|to|and then|then) (?:commit|regenerate|check in)/,
    confidence: 0.74,
    title: 'A command was not run before the commit',
  },
  {
    ...stale,
    id: 'files-out-of-date',
    keywords: ['up to date', 'up-to-date', 'out of date', 'out-of-date', 'outdated', 'out of sync', 'stale'],
    pattern:
      /\b(?:[Gg]enerated|[Vv]endored|[Ll]ock ?files?|[Ff]iles?|[Dd]ocs?|[Dd]ocumentation|[Ss]chema|[Ss]napshots?|[Mm]anifests?|[Cc]hangelog|[Tt]ranslations|[\w-]{1,60}\.(?:lock|sum|mod|json|ya?ml|md|toml))\b.{0,40}\b(?:(?:is|are) (?:not up[- ]to[- ]date|out[- ]of[- ](?:date|sync)|stale|outdated)|not up[- ]to[- ]date)/,
    confidence: 0.72,
    title: 'Generated files are out of date',
  },
  {
    ...stale,
    id: 'uncommitted-changes',
    keywords: [
      'uncommitted',
      'working tree',
      'files were modified by this hook',
      'git diff',
      'is dirty',
      'unstaged',
    ],
    pattern:
      /files were modified by this hook|[Ww]orking tree (?:is|has) (?:not clean|dirty|modified|uncommitted)|(?:there are|has|have|found|detected) (?:uncommitted|unstaged) changes|[Uu]ncommitted changes (?:found|detected|after|in)|git diff .{0,40}(?:is not empty|found|shows)/,
    confidence: 0.7,
    title: 'A tool changed files that were committed otherwise',
  },
  {
    ...stale,
    id: 'files-not-formatted',
    keywords: ['formatted', 'formatting', 'code style', 'reformat'],
    pattern:
      /\b(?:would be|is not|are not|isn't|aren't|not properly|needs? to be|must be) (?:re)?formatted\b|[Cc]ode style issues (?:found|fixed)|[Ff]ormatting (?:issues?|errors?|check failed|violations?)|(?:files?|code) (?:needs?|requires?) (?:re)?formatting|not correctly formatted|files with (?:incorrect|wrong) formatting/,
    confidence: 0.8,
    title: 'Files are not formatted',
  },
];
