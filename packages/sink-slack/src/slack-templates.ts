/** The parts of a message, each a Handlebars template over a `MessageView` of `@opsaicortex/core/template`. */
export interface SlackTemplates {
  /** One line of plain text, at most 150 characters. */
  readonly header: string;
  /** The verdict. mrkdwn, at most 3,000 characters, as the next ones. */
  readonly summary: string;
  readonly evidence: string;
  readonly fixes: string;
  /** Who and what. Small print. */
  readonly details: string;
  /** How sure, how often, by whom. Small print. */
  readonly context: string;
}

/** Parts that replace the default ones. */
export type SlackTemplateOptions = { readonly [Part in keyof SlackTemplates]?: string | undefined };

/** What is printed unless a template is replaced. */
export const defaultSlackTemplates: SlackTemplates = {
  header: '{{symbol}} {{headline}}',

  summary: `{{#if notice}}_{{notice}}_
{{/if}}
*{{title}}*
{{#if summary}}{{summary}}
{{/if}}
{{#if rootCause}}*Root cause:* {{rootCause}}
{{/if}}`,

  evidence: `{{#each evidence}}
*{{job}}* · line {{line}}
{{codeBlock quote}}
{{/each}}
{{#if moreEvidence}}_… and {{plural moreEvidence "more quote"}}_
{{/if}}`,

  fixes: `{{#if fixes}}*What to do*
{{#each fixes}}
{{number}}. {{title}}{{#if detail}}
    {{detail}}{{/if}}{{#if command}}
    {{code command}}{{/if}}
{{#if patch}}{{codeBlock patch}}
{{/if}}
{{/each}}
{{#if moreFixes}}_… and {{plural moreFixes "more fix" "more fixes"}}_
{{/if}}{{/if}}`,

  details: `{{#if run.title}}“{{run.title}}”{{else}}Commit{{/if}}{{#if run.actor}} by {{run.actor}}{{/if}} · {{#if run.ref}}{{run.ref}} · {{/if}}{{code run.revision}}{{#if run.number}} · run {{run.number}}{{/if}}
{{#if failedJobs}}Failed: {{join failedJobs}}{{#if moreFailedJobs}} and {{moreFailedJobs}} more{{/if}}
{{/if}}
{{#if changes}}{{plural changes.commits "commit"}} and {{plural changes.files "file"}}{{#if changes.isPartial}} or more{{/if}} since the last green run
{{/if}}`,

  context: `{{#unless isInconclusive}}{{percent confidence}} confident · {{category}} · {{/unless}}severity {{severity}} · {{reasoner}}{{#if cost}} · {{cost}}{{/if}}{{#if redactions}} · {{plural redactions "secret"}} masked{{/if}}
{{#if isRepeated}}Seen {{plural occurrences "time"}}, first {{date firstSeenAt}}, last {{date lastSeenAt}}
{{/if}}
{{#each gaps}}
Not seen: {{this}}
{{/each}}
{{#if moreGaps}}… and {{plural moreGaps "more gap"}}
{{/if}}`,
};
