import type { Warning } from '@opsaicortex/core';
import { createTemplate, type MessageView, shortenMarkup } from '@opsaicortex/core/template';
import type {
  ActionsBlock,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  SectionBlock,
} from '@slack/web-api';
import { escapeSlack } from './escape-slack.js';
import { fitTexts } from './fit-texts.js';
import type { SlackTemplates } from './slack-templates.js';

/** Blocks of a message, and what had to be shortened for them. */
export interface FittedBlocks {
  readonly blocks: readonly KnownBlock[];
  readonly warnings: readonly Warning[];
}

const maxHeaderLength = 150;

/** Compiles the templates once. @throws OpsError `configuration` that names template, line and field */
export function createBlocks(templates: SlackTemplates): (view: MessageView) => FittedBlocks {
  const compile = (name: keyof SlackTemplates) =>
    createTemplate<MessageView>({ name: `slack.${name}`, source: templates[name], escape: escapeSlack });
  const header = compile('header');
  // In the order in which they matter.
  const parts = [
    { name: 'summary', template: compile('summary'), maxLength: 3000 },
    { name: 'fixes', template: compile('fixes'), maxLength: 3000 },
    { name: 'evidence', template: compile('evidence'), maxLength: 3000 },
    { name: 'context', template: compile('context'), maxLength: 1500 },
    { name: 'details', template: compile('details'), maxLength: 1000 },
  ] as const;

  return (view) => {
    const title = fitHeader(header.render(view).replace(/\s+/g, ' ').trim());
    const frame: readonly KnownBlock[] = [title.block, ...toActions(view)];
    const rendered = parts.map(({ name, template, maxLength }) => {
      const text = template.render(view).trim();
      return { name, maxLength, text: name === 'summary' && text === '' ? view.headline : text };
    });
    const { texts, warnings } = fitTexts(rendered, JSON.stringify(frame).length, shortenMarkup);
    const section = (name: string): readonly KnownBlock[] => toSection(texts.get(name));
    const blocks = [
      title.block,
      ...section('summary'),
      ...section('evidence'),
      ...section('fixes'),
      ...toContext(texts.get('details')),
      ...toContext(texts.get('context')),
      ...toActions(view),
    ];
    return { blocks, warnings: [...title.warnings, ...warnings] };
  };
}

function fitHeader(text: string): { readonly block: HeaderBlock; readonly warnings: readonly Warning[] } {
  const isLong = text.length > maxHeaderLength;
  // Neither half an entity nor half a surrogate pair may be left at the end.
  const fitted = isLong
    ? `${text.slice(0, maxHeaderLength - 1).replace(/(?:&[a-z]{0,3}|[\ud800-\udbff])$/, '')}…`
    : text;
  return {
    block: { type: 'header', text: { type: 'plain_text', text: fitted || 'CI', emoji: true } },
    warnings: isLong ? [{ type: 'truncated', field: 'header', from: text.length, to: fitted.length }] : [],
  };
}

function toSection(text: string | undefined): readonly SectionBlock[] {
  return text ? [{ type: 'section', text: toMrkdwn(text) }] : [];
}

function toContext(text: string | undefined): readonly ContextBlock[] {
  return text ? [{ type: 'context', elements: [toMrkdwn(text)] }] : [];
}

/** `verbatim` keeps Slack from making links and channel names out of outside text. */
function toMrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

function toActions({ run, incidentUrl }: MessageView): readonly ActionsBlock[] {
  const buttons = [
    { id: 'open_run', label: 'Open run', url: run.url },
    { id: 'open_incident', label: 'Open incident', url: incidentUrl },
  ].flatMap(({ id, label, url }) =>
    url === undefined
      ? []
      : [{ type: 'button' as const, action_id: id, url, text: { type: 'plain_text' as const, text: label } }],
  );
  return buttons.length > 0 ? [{ type: 'actions', elements: buttons }] : [];
}
