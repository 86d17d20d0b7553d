import { escapePlain } from './escape-plain.js';
import { fitParts } from './fit-parts.js';
import { createParts, type PartSource } from './message-parts.js';
import type { NotificationContent } from './message-view.js';
import { toMessageView } from './to-message-view.js';

/** How much a body may hold. */
export interface RenderOptions {
  /**
   * Characters. What does not fit is shortened visibly, the verdict last.
   * @default 20000
   */
  readonly maxLength?: number | undefined;
}

const sources: readonly PartSource[] = [
  {
    name: 'verdict',
    rank: 1,
    source: `{{symbol}} {{headline}}
{{#if notice}}{{notice}}
{{/if}}

{{title}}
{{#if summary}}{{summary}}
{{/if}}
{{#if rootCause}}Root cause: {{rootCause}}
{{/if}}`,
  },
  {
    name: 'what to do',
    rank: 3,
    source: `{{#if fixes}}What to do
{{#each fixes}}
{{number}}. {{title}}
{{#if detail}}   {{detail}}
{{/if}}
{{#if command}}   $ {{command}}
{{/if}}
{{#if patch}}{{codeBlock patch}}
{{/if}}
{{/each}}
{{#if moreFixes}}… and {{plural moreFixes "more fix" "more fixes"}}
{{/if}}{{/if}}`,
  },
  {
    name: 'evidence',
    rank: 4,
    source: `{{#if evidence}}Evidence
{{#each evidence}}
{{job}} · line {{line}}
{{codeBlock quote}}
{{/each}}
{{#if moreEvidence}}… and {{plural moreEvidence "more quote"}}
{{/if}}{{/if}}`,
  },
  {
    name: 'run',
    rank: 2,
    source: `{{#if run.url}}Run: {{url run.url}}
{{/if}}{{#if incidentUrl}}Incident: {{url incidentUrl}}
{{/if}}`,
  },
  {
    name: 'gaps',
    rank: 5,
    source: `{{#if gaps}}Not seen
{{#each gaps}}
- {{this}}
{{/each}}
{{#if moreGaps}}… and {{plural moreGaps "more gap"}}
{{/if}}{{/if}}`,
  },
  {
    name: 'details',
    rank: 6,
    source: `{{#if failedJobs}}Failed: {{join failedJobs}}{{#if moreFailedJobs}} and {{moreFailedJobs}} more{{/if}}
{{/if}}
Commit {{run.revision}}{{#if run.title}} "{{run.title}}"{{/if}}{{#if run.actor}} by {{run.actor}}{{/if}}{{#if changes}}, {{plural changes.commits "commit"}} and {{plural changes.files "file"}} since the last green run{{#if changes.isPartial}} or more{{/if}}{{/if}}
{{#if isRepeated}}Seen {{plural occurrences "time"}}, first {{date firstSeenAt}}, last {{date lastSeenAt}}
{{/if}}
{{#unless isInconclusive}}Confidence {{percent confidence}} · {{category}} · {{/unless}}severity {{severity}} · {{reasoner}}{{#if cost}} · {{cost}}{{/if}}{{#if redactions}} · {{plural redactions "secret"}} masked{{/if}}`,
  },
];

const toParts = createParts('text', sources, escapePlain);

/** The whole message as plain text: what failed, why, what to do, and the proof. */
export function renderText(
  notification: NotificationContent,
  { maxLength = 20_000 }: RenderOptions = {},
): string {
  return fitParts(toParts(toMessageView(notification).view), maxLength);
}
