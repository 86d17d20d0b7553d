import type { TraceLanguage } from '../trace-language.js';

/** Libraries that come with the language or stand below nearly every project. */
const libraries =
  /^(?:elixir|ex_unit|mix|iex|eex|logger|stdlib|kernel|erts|compiler|crypto|ssl|inets|public_key|phoenix\w*|ecto\w*|plug\w*|cowboy\w*|cowlib|ranch|db_connection|postgrex|myxql|telemetry\w*|jason|poison|tesla|hackney|finch|mint|gen_stage|broadway|oban|absinthe\w*|credo|dialyxir|nimble_\w+|bandit|thousand_island|rebar\w*|common_test)\b/;

/** Elixir and Erlang. */
export const elixirTrace: TraceLanguage = {
  language: 'elixir',
  keywords: ['** (', '** exception ', '.ex:', '.exs:', '.erl:', 'crash report', 'in function '],
  heads: [
    /^\s*\*\* exception (?<exception>\w+): (?<message>.*)$/,
    /^\s*(?:[\w: .[\]-]{0,80})?\*\* \((?<exception>[A-Z][\w.]*|[a-z]\w*)\)(?: (?<message>.*))?$/,
    /^\s*(?:\d+\) )?\*\* \((?<exception>[^)\s]{1,80})(?: [^)]{1,80})?\) ?(?<message>.*)$/,
  ],
  headsAbove: [
    /^\s*(?:(?:Error|exception error|Reason|exception): )(?<message>.+)$/,
    /^\s*(?:Stacktrace|stacktrace|code: .*):?$/,
  ],
  frames: [
    /^\s+(?:\((?<module>[\w.]+(?: [\w.+-]+)?)\) )?(?<file>[^\s:()]+\.(?:exs?|erl|eex|heex|leex|xrl|yrl|hrl)):(?<line>\d+): (?<function>\S.*)$/,
    /^\s+(?:\((?<module>[\w.]+(?: [\w.+-]+)?)\) )(?<function>\S.{0,300}\/\d+)$/,
    /^\s*(?:in (?:function|call from) ) ?(?<function>\S+\/\d+) \((?<file>[^\s,]+), line (?<line>\d+)\)$/,
  ],
  innerFrames: [/^\s+(?<file>[^\s:()]+\.exs?):(?<line>\d+)$/],
  more: [/^\s+(?:code: |stacktrace:$|\(.+\) .+$|The following arguments|#\s\d)/],
  chain: [/^\s+\*\* \((?<exception>[A-Z][\w.]*)\) (?<message>.*)$/],
  foreignModules: libraries,
  root: 'first',
  minFrames: 2,
  gap: 1,
};
