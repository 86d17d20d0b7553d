import type { Fix, Insight } from '@opsaicortex/core';
import type { LogUnderstanding } from '@opsaicortex/logs';
import type { Paint } from './paint.js';
import { printable } from './printable.js';
import { renderExcerpts } from './render-excerpts.js';
import { wrap } from './wrap.js';

/** What a report is made from. */
export interface Report {
  readonly insight: Insight;
  readonly log: LogUnderstanding;
  readonly elapsedMs: number;
  /** Columns. */
  readonly width: number;
  readonly paint: Paint;
}

/** The insight for people: the verdict, why, where in the log, what to do, and how sure. */
export function renderReport(report: Report): string {
  const { insight, log, width, paint } = report;
  const isKnown = insight.verdict === 'explained';
  const title = printable(`${isKnown ? '' : 'Inconclusive: '}${insight.title}`);
  const excerpts = renderExcerpts({
    excerpts: log.excerpts,
    evidence: insight.evidence,
    causeLine: isKnown ? log.cause?.line : undefined,
    width,
    paint,
  });
  const sections = [
    paint.bold(wrap(title, width)),
    section('What failed', wrap(printable(insight.summary), width, '  '), paint),
    section('Why', wrap(printable(insight.rootCause), width, '  '), paint),
    excerpts === '' ? '' : section('In the log', excerpts, paint),
    section('What to do', insight.fixes.map((fix, index) => renderFix(fix, index, report)).join('\n'), paint),
    renderFooter(report),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(heading: string, body: string, paint: Paint): string {
  return body === '' ? '' : `${paint.bold(heading)}\n${body}`;
}

function renderFix({ title, detail, command }: Fix, index: number, { width, paint }: Report): string {
  const number = `${index + 1}. `;
  const lines = [
    wrap(printable(title), width, '     ').replace(/^ {5}/, `  ${number}`),
    wrap(printable(detail), width, '     '),
  ];
  // A command is never broken: it is there to be copied.
  return [
    ...lines,
    ...(command === undefined ? [] : [`     ${paint.command(`$ ${printable(command)}`)}`]),
  ].join('\n');
}

function renderFooter({ insight, log, elapsedMs, width, paint }: Report): string {
  const { category, confidence, provenance } = insight;
  const sure = insight.verdict === 'explained' ? `, ${Math.round(confidence * 100)} % sure` : '';
  const masked = provenance.redactions;
  const lines = `${amount(log.lineCount, 'line')}${log.truncated ? ' (the rest is beyond the limit)' : ''}`;
  const facts = [
    `Category: ${category.domain} / ${category.kind}${sure}.`,
    `Read: ${lines} in ${toDuration(elapsedMs)}; ${masked === 0 ? 'no secrets' : amount(masked, 'secret')} masked.`,
  ];
  const oddities = log.problems.map(({ text }) => `Note: ${text}`);
  return [...facts, ...oddities].map((fact) => paint.dim(wrap(printable(fact), width))).join('\n');
}

function toDuration(elapsedMs: number): string {
  return elapsedMs < 1000 ? `${Math.round(elapsedMs)} ms` : `${(elapsedMs / 1000).toFixed(1)} s`;
}

function amount(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
