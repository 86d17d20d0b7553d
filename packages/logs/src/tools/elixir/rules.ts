import type { LineRule } from '../../rules/line-rule.js';

/** Elixir: `** (CompileError) lib/cart.ex:12: undefined function`; a warning, then `└─ lib/cart.ex:12:5: Cart.total/1` */
export const rules: readonly LineRule[] = [
  {
    id: 'elixir-error',
    keywords: ['error) '],
    pattern:
      /^\s*\*\* \((?<code>\w+Error)\) (?<file>\S+\.(?:exs?|eex|heex|leex|erl)):(?<line>\d+):(?:(?<column>\d+):)? (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Elixir cannot compile {file}',
    tool: 'elixir',
    before: 1,
    after: 6,
  },
  {
    id: 'elixir-place',
    keywords: ['.ex:', '.exs:', '.heex:'],
    pattern: /^\s+(?:└─ )?(?<file>\S+\.(?:exs?|eex|heex|leex)):(?<line>\d+)(?::(?<column>\d+))?(?::? .*)?$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.8,
    title: 'Elixir reports {file}',
    tool: 'elixir',
    lead: { pattern: /^\s*(?<severity>warning|error): (?<message>\S.*)/, within: 12, isRequired: true },
    before: 4,
    after: 2,
  },
];
