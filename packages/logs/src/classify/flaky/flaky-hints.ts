import type { LineRule } from '../../rules/line-rule.js';
import type { FlakyHint } from './flaky-hint.js';
import type { FlakyPattern } from './flaky-suspicion.js';
import { infrastructureHints } from './infrastructure-hints.js';
import { networkHints } from './network-hints.js';
import { orderHints } from './order-hints.js';
import { raceHints } from './race-hints.js';
import { resourceHints } from './resource-hints.js';
import { timingHints } from './timing-hints.js';

const hintsOf: Readonly<Record<FlakyPattern, readonly FlakyHint[]>> = {
  infrastructure: infrastructureHints,
  'race-condition': raceHints,
  'test-order': orderHints,
  resource: resourceHints,
  network: networkHints,
  timing: timingHints,
};

/** All hints in the form of rules, the kind being the pattern they speak for. */
export const flakyRules: readonly LineRule[] = Object.entries(hintsOf).flatMap(([kind, hints]) =>
  hints.map(({ id, keywords, pattern, weight, why }) => ({
    id,
    keywords,
    pattern,
    domain: 'platform' as const,
    kind,
    confidence: weight,
    title: why,
  })),
);
