import type { LineRule } from '../../rules/line-rule.js';

const place = {
  pattern: /^\s*--> (?<file>[^:\s](?:[A-Za-z]?:[\\/])?[^:]*):(?<line>\d+):(?<column>\d+)/,
  within: 6,
};

/** rustc, clippy and who prints like them: `error[E0382]: borrow of moved value`, then ` --> src/main.rs:14:9` */
export const rules: readonly LineRule[] = [
  {
    id: 'rust-error',
    keywords: ['error[e'],
    pattern: /^\s*error\[(?<code>E\d+)\]: (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Rust compiler error {code} in {file}',
    tool: 'rustc',
    follow: place,
    before: 1,
    after: 14,
  },
  {
    id: 'rust-error-without-code',
    keywords: ['error: '],
    pattern: /^\s*(?<severity>error): (?<message>\S.*)/,
    unless: /aborting due to|could not compile|test failed|build failed|process didn't exit/,
    domain: 'unknown',
    kind: 'unknown',
    confidence: 0.6,
    tool: 'compiler',
    follow: { ...place, isRequired: true },
    after: 12,
  },
  {
    id: 'rust-warning',
    keywords: ['warning: ', 'warning[', 'note[', 'help['],
    pattern: /^\s*(?<severity>warning|note|help)(?:\[(?<code>[\w:-]+)\])?: (?<message>\S.*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.05,
    tool: 'rustc',
    follow: { ...place, isRequired: true },
    before: 0,
    after: 0,
  },
];
