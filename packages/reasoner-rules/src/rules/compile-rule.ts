import type { Failure } from '../failure/failure.js';
import { findIn } from '../failure/find-in.js';
import { oneLine } from '../text/one-line.js';
import { quoted } from '../text/quoted.js';
import { atPlace, placeOr } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { otherErrors } from './other-errors.js';
import { toFix } from './to-fix.js';

const toolNames: Readonly<Record<string, string>> = {
  rustc: 'Rust',
  go: 'Go',
  maven: 'Java',
  javac: 'Java',
  kotlinc: 'Kotlin',
  scalac: 'Scala',
  swiftc: 'Swift',
  msbuild: '.NET',
  ld: 'Linker',
  php: 'PHP',
  latex: 'LaTeX',
  bundler: 'Bundler',
};
const suggestionPattern =
  /(?:did you mean|help: (?:consider|try|a local variable|there is|use)|perhaps you meant)[^‘'"`]{0,80}[‘'"`]([^’'"`]{1,120})[’'"`]/i;

/** Compilers, linkers and bundlers. */
export const compileRule: FailureRule = {
  kind: 'compile',
  title: (failure) => `${toolName(failure)}: ${toReason(failure)}${atPlace(failure)}`,
  rootCause: (failure) => {
    const code = failure.diagnostic?.code ? ` (${failure.diagnostic.code})` : '';
    const suggestion = suggested(failure);
    const hint = suggestion ? ` It suggests ${quoted(suggestion)}.` : '';
    return `The compiler stops at ${placeOr(failure, 'the quoted line')}: ${quoted(toReason(failure), 240)}${code}.${hint}${otherErrors(failure)}`;
  },
  fixes: (failure) => {
    const suggestion = suggested(failure);
    return [
      toFix(
        `Correct ${placeOr(failure, 'what the compiler refuses')}`,
        suggestion
          ? `The compiler suggests ${quoted(suggestion)}.`
          : 'The build stops at the first error it cannot pass; later errors may follow from it.',
      ),
      ...explainCommand(failure),
    ];
  },
};

function toolName({ diagnostic, place }: Failure): string {
  if (diagnostic?.tool === 'compiler' && /\.java$/.test(place?.file ?? '')) return 'Java';
  return toolNames[diagnostic?.tool ?? ''] ?? 'Compiler error';
}

/** javac names the symbol it cannot find in a line of its own. */
function toReason({ message, nearby }: Failure): string {
  const symbol = /symbol$/.test(message) ? findIn(nearby.slice(1, 8), /^\s*symbol: +(\S.*)/) : undefined;
  return symbol === undefined ? message : `${message}: ${oneLine(symbol, 120)}`;
}

function suggested({ message, nearby }: Failure): string | undefined {
  const suggestion = findIn([message, ...nearby.slice(0, 12)], suggestionPattern);
  return suggestion && oneLine(suggestion, 120);
}

function explainCommand({ diagnostic }: Failure) {
  const code = diagnostic?.code ?? '';
  if (!/^E\d{4}$/.test(code) || diagnostic?.tool !== 'rustc') return [];
  return [
    toFix(`Read what ${code} means`, 'The compiler explains it with an example.', `rustc --explain ${code}`),
  ];
}
