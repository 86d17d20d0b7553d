import { createBoundedList } from '../excerpts/bounded-list.js';
import { detach } from '../read/detach.js';
import type { LogLine } from '../read/log-line.js';
import type { RecentLines } from '../read/recent-lines.js';
import { bodyOf } from '../rules/body-of.js';
import type { NeighbourRule } from '../rules/line-rule.js';
import { type Facts, type RuleMatch, toFacts } from '../rules/rule-matcher.js';
import type { Diagnostic } from './diagnostic.js';
import { type DiagnosticDraft, isSaidAgain, toDiagnostic } from './diagnostic-draft.js';
import { jsonIssuesIn } from './json-issues.js';
import { createLeadFinder } from './lead-finder.js';

/** Collects diagnostics, also those that say their place on another line. */
export interface DiagnosticCollector {
  /** Gives the facts of the match, completed by what stands above it; `undefined` when what must stand there does not. */
  add(match: RuleMatch, line: LogLine): Facts | undefined;
  /** Looks whether the line completes a diagnostic above it. */
  observe(line: LogLine): void;
  /** Some diagnostic still waits for its place: the next lines may have it. */
  isOpen(): boolean;
  finish(): readonly Diagnostic[];
}

interface Waiting {
  readonly draft: DiagnosticDraft;
  readonly rule: NeighbourRule;
}

const DEFAULT_MAX_DIAGNOSTICS = 200;
const MAX_WAITING = 16;

/** Creates a collector that looks back in `recent`. */
export function createDiagnosticCollector(
  recent: RecentLines,
  maxDiagnostics = DEFAULT_MAX_DIAGNOSTICS,
): DiagnosticCollector {
  const drafts = createBoundedList<DiagnosticDraft>(maxDiagnostics, ({ confidence }) => confidence);
  const leads = createLeadFinder(recent);
  let waiting: Waiting[] = [];
  let last: DiagnosticDraft | undefined;
  let completingLine = 0;

  const addIssues = (draft: DiagnosticDraft, text: string): void => {
    for (const facts of jsonIssuesIn(text)) drafts.add({ ...draft, facts: detachFacts(facts) });
  };

  const addDraft = ({ rule }: RuleMatch, facts: Facts, line: LogLine): void => {
    const { tool, follow, confidence } = rule;
    if (tool === undefined) return;
    const text = detach(line.text.trim());
    const draft: DiagnosticDraft = { tool, confidence, logLine: line.number, text, facts };
    if (rule.isFallback && completingLine === line.number) return;
    if (last?.logLine === line.number && isSaidAgain(last, draft)) return;
    if (rule.isJson) addIssues(draft, line.text);
    else if (!follow?.isRequired) drafts.add(draft);
    if (follow) waiting = [...waiting.slice(-MAX_WAITING), { draft, rule: follow }];
    if (!follow?.isRequired) last = draft;
  };

  return {
    add(match, line) {
      const above = leads.factsAbove(match.rule, line.number);
      if (above === undefined) return undefined;
      const facts = detachFacts({ ...above, ...match.facts });
      addDraft(match, facts, line);
      return facts;
    },
    observe(line) {
      if (waiting.length === 0) return;
      const body = bodyOf(line.text);
      waiting = waiting.filter(({ draft, rule }) => {
        if (line.number - draft.logLine > rule.within) return false;
        const found = rule.pattern.exec(body);
        if (found === null) return true;
        completingLine = line.number;
        draft.facts = { ...detachFacts(toFacts(found.groups)), ...draft.facts };
        if (rule.isRequired) drafts.add(draft);
        return false;
      });
    },
    isOpen: () => waiting.length > 0,
    finish: () => drafts.items().map(toDiagnostic),
  };
}

function detachFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value === undefined ? undefined : detach(value)]),
  );
}
