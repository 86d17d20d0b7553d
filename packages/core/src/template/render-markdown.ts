import { escapeMarkdown } from './escape-markdown.js';
import { fitParts } from './fit-parts.js';
import { createParts, type PartSource } from './message-parts.js';
import type { NotificationContent } from './message-view.js';
import type { RenderOptions } from './render-text.js';
import { shortenMarkup } from './shorten-markup.js';
import { toMessageView } from './to-message-view.js';

const sources: readonly PartSource[] = [
  {
    name: 'verdict',
    rank: 1,
    source: `**{{symbol}} {{headline}}**
{{#if notice}}_{{notice}}_
{{/if}}

**{{title}}**
{{#if summary}}{{summary}}
{{/if}}
{{#if rootCause}}**Root cause:** {{rootCause}}
{{/if}}`,
  },
  {
    name: 'what to do',
    rank: 3,
    source: `{{#if fixes}}**What to do**
{{#each fixes}}
{{number}}. {{title}}{{#if detail}}: {{detail}}{{/if}}{{#if command}} {{code command}}{{/if}}
{{#if patch}}{{codeBlock patch}}
{{/if}}
{{/each}}
{{#if moreFixes}}… and {{plural moreFixes "more fix" "more fixes"}}
{{/if}}{{/if}}`,
  },
  {
    name: 'evidence',
    rank: 4,
    source: `{{#if evidence}}**Evidence**
{{#each evidence}}
{{code job}} · line {{line}}
{{codeBlock quote}}
{{/each}}
{{#if moreEvidence}}… and {{plural moreEvidence "more quote"}}
{{/if}}{{/if}}`,
  },
  {
    name: 'run',
    rank: 2,
    source: `{{#if run.url}}[Open run]({{url run.url}}){{/if}}{{#if incidentUrl}} · [Open incident]({{url incidentUrl}}){{/if}}`,
  },
  {
    name: 'gaps',
    rank: 5,
    source: `{{#if gaps}}**Not seen**
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
Commit {{code run.revision}}{{#if run.title}} "{{run.title}}"{{/if}}{{#if run.actor}} by {{run.actor}}{{/if}}{{#if changes}}, {{plural changes.commits "commit"}} and {{plural changes.files "file"}} since the last green run{{#if changes.isPartial}} or more{{/if}}{{/if}}
{{#if isRepeated}}Seen {{plural occurrences "time"}}, first {{date firstSeenAt}}, last {{date lastSeenAt}}
{{/if}}
{{#unless isInconclusive}}Confidence {{percent confidence}} · {{category}} · {{/unless}}severity {{severity}} · {{reasoner}}{{#if cost}} · {{cost}}{{/if}}{{#if redactions}} · {{plural redactions "secret"}} masked{{/if}}`,
  },
];

const toParts = createParts('markdown', sources, escapeMarkdown);

/** The whole message as Markdown: what failed, why, what to do, and the proof. */
export function renderMarkdown(
  notification: NotificationContent,
  { maxLength = 20_000 }: RenderOptions = {},
): string {
  return fitParts(toParts(toMessageView(notification).view), maxLength, shortenMarkup);
}
