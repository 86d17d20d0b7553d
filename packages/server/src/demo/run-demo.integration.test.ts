import { listScenarios } from '@opsaicortex/scenarios';
import { afterAll, expect, it } from 'vitest';
import { runDemo } from './run-demo.js';

const names = listScenarios().map(({ name }) => name);
const printed: string[] = [];
const demo = await runDemo({
  scenarios: names,
  color: false,
  width: 80,
  print: (text) => void printed.push(text),
});
afterAll(() => demo.close());

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a person reads, without Slack's marks and escapes. */
function toPlainText(message: { readonly text: string; readonly blocks: readonly unknown[] }): string {
  const text = JSON.stringify(message.blocks).replaceAll('\\n', ' ').replaceAll('\\"', '"');
  return collapse(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

it('has at least six recorded failures, one of them honestly inconclusive', () => {
  const verdicts = demo.shown.map(({ outcome }) => outcome.insight.verdict);
  expect(names.length).toBeGreaterThanOrEqual(6);
  expect(verdicts).toContain('inconclusive');
});

it.each(demo.shown.map((shown) => [shown.scenario.name, shown] as const))(
  'tells the true cause of %s',
  (_, shown) => {
    const { scenario, outcome, message } = shown;
    const { expected } = scenario;
    const { insight } = outcome;
    expect(insight.verdict).toBe(expected.verdict);
    expect(outcome.logLines).toBeGreaterThan(0);
    if (expected.verdict === 'inconclusive') return;
    const truths = [expected, ...expected.alternatives];
    const cited = insight.evidence.filter(({ line, quote }) =>
      truths.some(
        (truth) => truth.line === line && collapse(quote).startsWith(collapse(truth.quote).slice(0, 60)),
      ),
    );
    expect(cited, 'a true line is quoted at its number').not.toEqual([]);
    const text = toPlainText(message);
    expect(text).toContain(collapse(cited[0]?.quote ?? '').slice(0, 60));
    for (const word of expected.mustMention) expect(text.toLowerCase()).toContain(word.toLowerCase());
    expect([insight.category.domain, insight.category.kind]).toEqual([expected.domain, expected.kind]);
  },
);

it('shows the stages, the message and what it would have cost', () => {
  const text = printed.join('\n');
  for (const word of ['received', 'parsed', 'understood', 'analyzed', 'notified', '#ci in Slack', 'Cost']) {
    expect(text).toContain(word);
  }
  expect(printed.flatMap((part) => part.split('\n')).filter((line) => line.length > 80)).toEqual([]);
});
