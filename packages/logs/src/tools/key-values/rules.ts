import type { LineRule } from '../../rules/line-rule.js';

/** Annotations and reports of keys and values: `::error file=a.js,line=7::…`, `##vso[task.logissue type=error;sourcepath=a.js;linenumber=7]…`, TeamCity */
export const rules: readonly LineRule[] = [
  {
    id: 'workflow-annotation',
    keywords: ['::error ', '::warning ', '::notice '],
    pattern:
      /^::(?<severity>error|warning|notice) (?:.*?\bfile=(?<file>[^,:]+))?(?:.*?\bline=(?<line>\d+))?(?:.*?\bcol=(?<column>\d+))?[^:]*::(?<message>.+)/,
    domain: 'unknown',
    kind: 'unknown',
    confidence: 0.7,
    tool: 'annotation',
    after: 3,
  },
  {
    id: 'azure-annotation',
    keywords: ['##vso[task.log'],
    pattern:
      /^##vso\[task\.logissue [^\]]*\btype=(?<severity>\w+)(?:[^\]]*\bsourcepath=(?<file>[^;\]]+))?(?:[^\]]*\blinenumber=(?<line>\d+))?(?:[^\]]*\bcolumnnumber=(?<column>\d+))?(?:[^\]]*\bcode=(?<code>[^;\]]+))?[^\]]*\](?<message>.*)/,
    domain: 'unknown',
    kind: 'unknown',
    confidence: 0.7,
    tool: 'annotation',
    after: 3,
  },
  {
    id: 'teamcity-inspection',
    keywords: ['##teamcity[inspection '],
    pattern:
      /^##teamcity\[inspection (?=.*\bfile='(?<file>[^']+)')(?=.*\bline='(?<line>\d+)')(?=.*\bmessage='(?<message>[^']*)')(?:.*\bSEVERITY='(?<severity>\w+)')?/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.7,
    tool: 'teamcity',
  },
];
