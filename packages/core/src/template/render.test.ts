import { hostileNotification, sampleInsight, sampleNotification } from '@opsaicortex/conformance';
import { expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.js';
import { renderText } from './render-text.js';
import { toMessageView } from './to-message-view.js';

const renderers = [
  ['text', renderText],
  ['Markdown', renderMarkdown],
] as const;

const capabilities = { markup: 'text', maxBodyLength: 20_000, threads: false, edits: false } as const;

it('says the verdict first, then what to do, then the proof', () => {
  const text = renderText(sampleNotification());
  const order = [
    'CI failed',
    'Module left-pad is missing',
    'Root cause: left-pad was removed',
    'What to do',
    '$ npm install left-pad',
    'Evidence',
    'line 41',
    "    Error: Cannot find module 'left-pad'",
    'Run: https://',
    'Confidence 90%',
  ].map((part) => [part, text.indexOf(part)] as const);
  expect(order.filter(([, index]) => index < 0)).toEqual([]);
  expect(order.map(([, index]) => index)).toEqual(order.map(([, index]) => index).toSorted((a, b) => a - b));
});

it.each(renderers)('says in %s before anything else that the cause is not known', (_name, render) => {
  const body = render(sampleNotification({ insight: sampleInsight({ verdict: 'inconclusive' }) }));
  expect(body.indexOf('The cause is not known')).toBeGreaterThan(0);
  expect(body.indexOf('The cause is not known')).toBeLessThan(body.indexOf('Module left-pad'));
});

it.each(renderers)('says in %s what is over, how often it was seen and what was not', (_name, render) => {
  const { incident } = sampleNotification();
  const body = render(
    sampleNotification({
      transition: 'resolved',
      incident: { ...incident, occurrences: 3 },
      gaps: [{ what: 'log', reason: 'gone', message: 'The log of job build is gone.' }],
    }),
  );
  expect(body).toMatch(/^\W*Resolved: /);
  expect(body).toContain('Seen 3 times');
  expect(body).toContain('The log of job build is gone');
});

it.each(renderers)('holds in %s every limit and never loses the verdict', (_name, render) => {
  for (const maxLength of [140, 200, 400, 1000, 2000, 3000, 20_000]) {
    for (const notification of [sampleNotification(), hostileNotification({ capabilities })]) {
      const body = render(notification, { maxLength });
      expect(body.length, String(maxLength)).toBeLessThanOrEqual(maxLength);
      expect(body).toContain('CI failed');
    }
    expect(render(sampleNotification(), { maxLength })).toContain('Module left-pad is missing');
  }
});

it.each(renderers)('names in %s what was left out', (_name, render) => {
  expect(render(sampleNotification(), { maxLength: 300 })).toMatch(/more characters|left out: /);
});

it('reports everything that it shortened', () => {
  const { view, warnings } = toMessageView(hostileNotification({ capabilities }));
  expect(view.evidence).toHaveLength(4);
  expect(view.moreEvidence).toBe(16);
  expect(warnings).toContainEqual({ type: 'truncated', field: 'evidence', from: 20, to: 4 });
  expect(warnings).toContainEqual({ type: 'truncated', field: 'summary', from: 40_000, to: 1400 });
});

it('links to nothing but web addresses', () => {
  const { run } = sampleNotification();
  const { view } = toMessageView(sampleNotification({ run: { ...run, url: 'javascript:alert(1)' } }));
  expect(view.run).not.toHaveProperty('url');
});

it('names the job that a quote is from, or gives its id when the name is not known', () => {
  const failedJobs = [
    { id: '7', name: 'lint' },
    { id: '2002', name: 'unit tests' },
  ];
  const known = toMessageView(sampleNotification({ failedJobs }));
  const unknown = toMessageView(sampleNotification({ failedJobs: [] }));
  expect([known.view.evidence[0]?.job, unknown.view.evidence[0]?.job]).toEqual(['unit tests', 'job 2002']);
});
