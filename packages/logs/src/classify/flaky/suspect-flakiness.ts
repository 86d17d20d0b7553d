import type { Work } from '../../excerpts/in-turns.js';
import { createRuleMatcher } from '../../rules/rule-matcher.js';
import { harmlessRules } from '../rules/harmless-rules.js';
import { flakyRules } from './flaky-hints.js';
import type { FlakyPattern, FlakySuspicion } from './flaky-suspicion.js';

/** What is known about the failure before anybody asks whether it comes and goes. */
export interface FlakyContext {
  /** The lines worth showing, by number. */
  readonly lines: ReadonlyMap<number, string>;
  readonly kind: string;
  /** The line that says why, when one does. */
  readonly causeLine?: number | undefined;
  /** Where the failed step begins and ends. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** How often such a failure is gone in the next run: estimates, in the order of published studies of flaky tests. */
const goneNextTime: Readonly<Record<FlakyPattern, number>> = {
  infrastructure: 0.9,
  network: 0.8,
  'race-condition': 0.75,
  'test-order': 0.6,
  timing: 0.5,
  resource: 0.4,
};

/** The same input gives the same answer, whatever words the message has; only the machine can be the reason then. */
const certainKinds: ReadonlySet<string> = new Set(['compile', 'type', 'lint', 'configuration']);
const ofTheMachine: ReadonlySet<string> = new Set(['resource', 'infrastructure'] satisfies FlakyPattern[]);
/** What only tests and running programs suffer from. */
const ofTests: ReadonlySet<string> = new Set([
  'test-order',
  'race-condition',
  'timing',
] satisfies FlakyPattern[]);
const kindsOfTests: ReadonlySet<string> = new Set([
  'test-assertion',
  'test-timeout',
  'exception',
  'race-condition',
  'timeout',
  'unknown',
]);
const NEAR_CERTAIN = 2;
const NEAR = 40;
/** What the runner says after the step. */
const AFTER_END = 6;

/** What passed, and what tests are called, speaks of failures too. */
const matchHints = /* @__PURE__ */ createRuleMatcher([...flakyRules, ...harmlessRules]);

/** The clearest hint near the cause that the failure does not come from the change; undefined without one. */
export function* suspectFlakiness(context: FlakyContext): Work<FlakySuspicion | undefined> {
  const { first, last } = spanOf(context);
  let best: (FlakySuspicion & { readonly weight: number }) | undefined;
  for (const [line, text] of context.lines) {
    if (line < first || line > last) continue;
    yield;
    for (const { rule } of matchHints(text)) {
      if (best !== undefined && rule.confidence <= best.weight) continue;
      if (!isPossible(rule.kind, context.kind)) continue;
      // The hints are written by pattern, so that every kind among them is one.
      const pattern = rule.kind as FlakyPattern;
      const score = Math.round(rule.confidence * goneNextTime[pattern] * 100) / 100;
      best = { pattern, score, why: rule.title ?? pattern, line, weight: rule.confidence };
    }
  }
  if (best === undefined) return undefined;
  const { weight: _, ...suspicion } = best;
  return suspicion;
}

function isPossible(pattern: string, kind: string): boolean {
  if (certainKinds.has(kind)) return ofTheMachine.has(pattern);
  return !ofTests.has(pattern) || kindsOfTests.has(kind);
}

function spanOf({ kind, causeLine, firstLine, lastLine }: FlakyContext): {
  readonly first: number;
  readonly last: number;
} {
  if (causeLine === undefined)
    return { first: Math.max(firstLine, lastLine - NEAR), last: lastLine + AFTER_END };
  const near = certainKinds.has(kind) ? NEAR_CERTAIN : NEAR;
  // What other steps print, the clean-up above all, has no part in it.
  const last = Math.max(causeLine, Math.min(causeLine + near, lastLine + AFTER_END));
  return { first: Math.min(causeLine, Math.max(causeLine - near, firstLine)), last };
}
