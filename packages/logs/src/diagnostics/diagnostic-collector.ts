import { createBoundedList } from '../excerpts/bounded-list.js';
import { detach } from '../read/detach.js';
import type { LogLine } from '../read/log-line.js';
import type { RecentLines } from '../read/recent-lines.js';
import { bodyOf } from '../rules/body-of.js';
import type { NeighbourRule } from '../rules/line-rule.js';
import { type Facts, type RuleMatch, toFacts } from '../rules/rule-matcher.js';
import type { Diagnostic } from './diagnostic.js';

/** Collects diagnostics, also those that say their place on another line. */
export interface DiagnosticCollector {
  /** Gives the facts of the match, completed by what stands above it. */
  add(match: RuleMatch, line: LogLine): Facts;
  /** Looks whether the line completes a diagnostic above it. */
  observe(line: LogLine): void;
  finish(): readonly Diagnostic[];
}

interface Draft {
  readonly tool: string;
  readonly confidence: number;
  readonly logLine: number;
  readonly message: string;
  facts: Facts;
}

interface Waiting {
  readonly draft: Draft;
  readonly rule: NeighbourRule;
}

const MAX_DIAGNOSTICS = 200;
const MAX_WAITING = 16;
const UNSURE = 0.3;

/** Creates a collector that looks back in `recent`. */
export function createDiagnosticCollector(recent: RecentLines): DiagnosticCollector {
  const drafts = createBoundedList<Draft>(MAX_DIAGNOSTICS, (draft) => draft.confidence);
  const lastLead = new Map<string, { readonly line: number; readonly facts: Facts }>();
  let waiting: Waiting[] = [];

  const leadFacts = (match: RuleMatch, line: number): Facts => {
    const { lead, id } = match.rule;
    if (lead === undefined) return {};
    const last = lastLead.get(id);
    const reach = Math.max(line - lead.within, last?.line ?? 0);
    const found = findAbove(lead.pattern, line, reach, recent) ?? (reach === last?.line ? last.facts : {});
    lastLead.set(id, { line, facts: found });
    return found;
  };

  return {
    add(match, line) {
      const facts = detachFacts({ ...leadFacts(match, line.number), ...match.facts });
      const { tool, follow, confidence } = match.rule;
      if (tool === undefined) return facts;
      const message = facts.message ?? detach(line.text.trim());
      const draft: Draft = { tool, confidence, logLine: line.number, message, facts };
      drafts.add(draft);
      if (follow) waiting = [...waiting.slice(-MAX_WAITING), { draft, rule: follow }];
      return facts;
    },
    observe(line) {
      if (waiting.length === 0) return;
      const body = bodyOf(line.text);
      waiting = waiting.filter(({ draft, rule }) => {
        if (line.number - draft.logLine > rule.within) return false;
        const found = rule.pattern.exec(body);
        if (found === null) return true;
        draft.facts = { ...detachFacts(toFacts(found.groups)), ...draft.facts };
        return false;
      });
    },
    finish: () => drafts.items().map(toDiagnostic),
  };
}

function findAbove(pattern: RegExp, line: number, reach: number, recent: RecentLines): Facts | undefined {
  for (let number = line - 1; number > reach; number -= 1) {
    const found = pattern.exec(recent.textOf(number) ?? '');
    if (found) return toFacts(found.groups);
  }
  return undefined;
}

function detachFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value === undefined ? undefined : detach(value)]),
  );
}

function toDiagnostic({ tool, confidence, logLine, message, facts }: Draft): Diagnostic {
  const { file, line, column, code, severity } = facts;
  const isWarning = confidence < UNSURE || /^warn/i.test(severity ?? '');
  return {
    tool,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line: Number(line) }),
    ...(column !== undefined && { column: Number(column) }),
    severity: isWarning ? 'warning' : 'error',
    ...(code !== undefined && { code }),
    message,
    logLine,
  };
}
