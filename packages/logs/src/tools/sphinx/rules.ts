import type { LineRule } from '../../rules/line-rule.js';

/** Sphinx and docutils: `docs/cart.rst:12: WARNING: Title underline too short.`, `cart.py:docstring of cart.total:3: ERROR: …` */
export const rules: readonly LineRule[] = [
  {
    id: 'sphinx-docstring',
    keywords: ['docstring of '],
    pattern:
      /^(?<file>[^\s:][^:]*\.py):docstring of [\w.]+:(?<line>\d+): (?<severity>[A-Z]+): (?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.84,
    title: 'Sphinx reports {file}',
    tool: 'sphinx',
  },
];
