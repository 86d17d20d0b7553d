import type { Facts } from '../rules/rule-matcher.js';
import { toSeverity } from '../rules/severity.js';
import type { Diagnostic } from './diagnostic.js';

/** A diagnostic whose facts may still grow. */
export interface DiagnosticDraft {
  readonly tool: string;
  readonly confidence: number;
  readonly logLine: number;
  /** The whole line, for when nothing else is the message. */
  readonly text: string;
  facts: Facts;
}

const UNSURE = 0.3;
/** Many tools close or open a message with the name of its rule: `(errcheck)`, `[-Wunused]`, `(W211) …`. */
const closingCode = /[[(](?<code>-W[\w=+-]{2,40}|[A-Za-z@][\w@-]{1,40}(?:[/.:][\w-]{1,40}){0,4})[\])]$/;
const openingCode = /^[[(](?<code>[A-Za-z][\w-]{2,40})[\])] /;

/** Whether a second rule only repeats what the first one read from the same line; then `earlier` learns from it. */
export function isSaidAgain(earlier: DiagnosticDraft, draft: DiagnosticDraft): boolean {
  const { file, line } = earlier.facts;
  const isOtherPlace = line !== undefined && draft.facts.line !== undefined && line !== draft.facts.line;
  const isOtherFile = file !== undefined && draft.facts.file !== undefined && file !== draft.facts.file;
  if (isOtherPlace || isOtherFile) return false;
  earlier.facts = { ...draft.facts, ...earlier.facts };
  return true;
}

/** What is reported of a draft. */
export function toDiagnostic({ tool, confidence, logLine, text, facts }: DiagnosticDraft): Diagnostic {
  const { file, line, column, severity, message = text } = facts;
  const code = facts.code ?? (file === undefined ? undefined : codeIn(message));
  const level = severity === undefined ? undefined : toSeverity(severity);
  return {
    tool,
    ...(file !== undefined && { file: file.trim() }),
    ...(line !== undefined && { line: Number(line) }),
    ...(column !== undefined && { column: Number(column) }),
    severity: level ?? (confidence < UNSURE ? 'warning' : 'error'),
    ...(code !== undefined && { code }),
    message,
    logLine,
  };
}

function codeIn(message: string): string | undefined {
  const code = (closingCode.exec(message) ?? openingCode.exec(message))?.groups?.code;
  return code?.endsWith('proj') ? undefined : code;
}
