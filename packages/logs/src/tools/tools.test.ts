import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { classificationRules } from '../classify/classification-rules.js';
import { createDiagnosticCollector } from '../diagnostics/diagnostic-collector.js';
import { diagnosticRules } from '../diagnostics/diagnostic-rules.js';
import { createRecentLines } from '../read/recent-lines.js';
import { createRuleMatcher, type Facts, type RuleMatch } from '../rules/rule-matcher.js';
import { allTools } from './all-tools.js';

const matchRules = createRuleMatcher([...diagnosticRules, ...classificationRules]);
const BELOW_NOTICE = 0.3;

/** `ok/<case>.json` says something of a diagnostic, or of a line by the id of its `rule`; the rest is left open. */
type Expected = Readonly<Record<string, unknown>>;

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}

function casesOf(tool: string, folder: 'ok' | 'ng', ending: string): readonly string[] {
  const names = readdirSync(new URL(`./${tool}`, import.meta.url), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.startsWith(`${folder}/`) && name.endsWith(ending));
}

function diagnose(log: string) {
  const recent = createRecentLines(256);
  const collector = createDiagnosticCollector(recent);
  const matches: { readonly logLine: number; readonly match: RuleMatch; readonly facts: Facts }[] = [];
  for (const [index, text] of log.trimEnd().split('\n').entries()) {
    const line = { number: index + 1, text };
    collector.observe(line);
    recent.push(line);
    for (const match of matchRules(text)) {
      const facts = collector.add(match, line);
      if (facts !== undefined) matches.push({ logLine: line.number, match, facts });
    }
  }
  const diagnostics = collector.finish().map((diagnostic) => {
    const rules = matches.filter(({ logLine }) => logLine === diagnostic.logLine);
    const rule = rules.find(({ match }) => match.rule.tool === diagnostic.tool)?.match.rule;
    return { ...diagnostic, domain: rule?.domain, kind: rule?.kind };
  });
  const signals = matches.map(({ logLine, match: { rule }, facts }) => {
    return { rule: rule.id, domain: rule.domain, kind: rule.kind, test: facts.test, logLine };
  });
  return { diagnostics, matches, findings: [...diagnostics, ...signals] };
}

it('lists every tool that has a folder: run scripts/list-tools.mjs', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(allTools.map(({ name }) => name)).toEqual(names.toSorted());
});

describe.each(allTools)('$name', ({ name, rules }) => {
  for (const json of casesOf(name, 'ok', '.json')) {
    it(`reads ${json.slice(3, -5)}`, () => {
      const expected = JSON.parse(read(`./${name}/${json}`)) as readonly Expected[];
      const { findings } = diagnose(read(`./${name}/${json.replace('.json', '.log')}`));
      for (const one of expected) expect(findings).toContainEqual(expect.objectContaining(one));
    });
  }

  for (const log of casesOf(name, 'ng', '.log')) {
    it(`has nothing to say about ${log.slice(3, -4)}`, () => {
      const ids = new Set(rules.map(({ id }) => id));
      const { diagnostics, matches } = diagnose(read(`./${name}/${log}`));
      const own = matches.filter(({ match }) => ids.has(match.rule.id));
      const lines = own.filter(({ match }) => match.rule.tool).map(({ logLine }) => logLine);
      expect(diagnostics.filter(({ logLine }) => lines.includes(logLine))).toEqual([]);
      expect(own.filter(({ match }) => match.rule.confidence > BELOW_NOTICE)).toEqual([]);
    });
  }
});
