import type { LineRule } from '../../rules/line-rule.js';

/** Bundler, Composer and apt: `Could not find gem 'rails (= 9)'` */
export const rules: readonly LineRule[] = [
  {
    id: 'bundler-gem-missing',
    keywords: [
      'could not find gem',
      'could not find compatible versions',
      'bundler could not',
      'your requirements could not be resolved',
      'unable to locate package',
      'has no installation candidate',
    ],
    pattern:
      /(?<message>Could not find gem .+|Bundler could not find compatible versions.*|Could not find compatible versions.*|Your requirements could not be resolved.*|Unable to locate package .+|Package .* has no installation candidate)/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.88,
    title: 'A dependency cannot be resolved',
    after: 10,
  },
];
