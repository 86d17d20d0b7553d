import type { Facts } from '../rules/rule-matcher.js';

/** A place that a report in JSON names: `file line column severity code message`. */
type JsonIssue = Facts;

type JsonObject = Readonly<Record<string, unknown>>;

const names = {
  file: [
    'file',
    'filename',
    'fileName',
    'filePath',
    'file_path',
    'file_name',
    'path',
    'Filename',
    'FileName',
    'uri',
  ],
  line: [
    'line',
    'lineno',
    'line_number',
    'lineNumber',
    'startLine',
    'start_line',
    'lineStart',
    'line_start',
    'Line',
    'begin',
  ],
  column: [
    'column',
    'col',
    'columnNumber',
    'startColumn',
    'columnStart',
    'column_start',
    'Column',
    'character',
  ],
  severity: ['severity', 'level', 'type', 'message_severity', 'Severity', 'issue_severity'],
  code: ['code', 'ruleId', 'rule', 'check_name', 'test_id', 'message-id', 'category', 'cop_name', 'check_id'],
  message: ['message', 'description', 'msg', 'text', 'title', 'reason', 'issue_text', 'warning_type', 'Text'],
} as const;
const wrappers = [
  'location',
  'position',
  'start',
  'range',
  'region',
  'physicalLocation',
  'artifactLocation',
  'lines',
  'locations',
];
const MAX_DEPTH = 12;
const MAX_ISSUES = 1000;

/** The issues of a line that is a report in JSON; none when it only looks like one. */
export function jsonIssuesIn(text: string): readonly JsonIssue[] {
  try {
    const json: unknown = JSON.parse(text.trim().replace(/,$/, ''));
    return jsonIssues(json);
  } catch {
    return [];
  }
}

/** Finds what looks like an issue with a file and a line in parsed JSON of any tool. */
function jsonIssues(json: unknown): readonly JsonIssue[] {
  const issues: JsonIssue[] = [];
  const visit = (value: unknown, outer: JsonIssue, depth: number): void => {
    if (depth > MAX_DEPTH || issues.length >= MAX_ISSUES) return;
    if (Array.isArray(value)) for (const item of value) visit(item, outer, depth + 1);
    if (!isObject(value)) return;
    const known = { ...outer, ...toIssue(flatten(value, 0)) };
    const hasPlace = known.line !== undefined && known.line !== outer.line;
    if (hasPlace && known.file !== undefined && known.message !== undefined) issues.push(known);
    else for (const inner of Object.values(value)) visit(inner, known, depth + 1);
  };
  visit(json, {}, 0);
  return issues;
}

function toIssue(flat: JsonObject): JsonIssue {
  const found = {
    file: textOf(flat, names.file),
    line: numberOf(flat, names.line),
    column: numberOf(flat, names.column),
    severity: textOf(flat, names.severity),
    code: textOf(flat, names.code),
    message: textOf(flat, names.message),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Formats nest the place: `location.range.start.line`. What stands further out wins. */
function flatten(value: JsonObject, depth: number): JsonObject {
  let flat: JsonObject = value;
  for (const name of wrappers) {
    const held = value[name];
    const inner = Array.isArray(held) ? held[0] : held;
    if (isObject(inner) && depth < MAX_DEPTH)
      flat = { ...flatten(inner, depth + 1), ...withoutHolders(flat) };
  }
  const message = value.message;
  return isObject(message) ? { ...flat, message: message.text ?? message.message } : flat;
}

/** `line: { begin: 3 }` is a holder of a line, not a line. */
function withoutHolders(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => !isObject(inner) || isObject(inner.text)),
  );
}

function textOf(value: JsonObject, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = value[key];
    if (typeof found === 'string' && found.trim() !== '') return found;
  }
  return undefined;
}

function numberOf(value: JsonObject, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = value[key];
    if (typeof found === 'number' && Number.isInteger(found) && found > 0) return String(found);
    if (typeof found === 'string' && /^\d{1,7}$/.test(found)) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
