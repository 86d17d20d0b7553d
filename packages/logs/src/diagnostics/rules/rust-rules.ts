import type { LineRule } from '../../rules/line-rule.js';

const place = { pattern: /^\s*--> (?<file>[^:]+):(?<line>\d+):(?<column>\d+)/, within: 4 };

/** rustc, clippy and cargo. */
export const rustRules: readonly LineRule[] = [
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
    pattern: /^\s*error: (?<message>\S.*)/,
    unless: /aborting due to|could not compile|test failed|build failed|process didn't exit/,
    domain: 'unknown',
    kind: 'unknown',
    confidence: 0.6,
    follow: place,
    after: 12,
  },
  {
    id: 'cargo-dependency',
    keywords: ['no matching package', 'failed to select a version', 'failed to get `', 'failed to download'],
    pattern: /(?<message>no matching package named .+|failed to (?:select a version|get `[^`]+`|download).*)/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.88,
    title: 'Cargo cannot resolve a dependency',
    tool: 'cargo',
  },
  {
    id: 'rust-test-failed',
    keywords: ['... failed'],
    pattern: /^\s*test (?<test>\S.*?) \.\.\. FAILED$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.75,
    title: 'Test {test} fails',
  },
  {
    id: 'rust-test-name',
    keywords: [' stdout ----'],
    pattern: /^---- (?<test>.+) stdout ----$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.76,
    title: 'Test {test} fails',
  },
  {
    id: 'rust-panic-message',
    keywords: ['assertion ', 'called `'],
    pattern: /^\s*(?<message>assertion (?:`|failed).+|called `(?:Result|Option)::.+)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.9,
    title: 'An assertion fails: {message}',
    before: 3,
  },
];
