import type { SecretSpan } from '../secret-rule.js';

const secretKind = /^\s*["']?kind["']?\s{0,3}:\s{0,3}["']?secret["']?,?\s*$/i;
const dataBlock = /^(\s*)(?:string)?data\s{0,3}:\s*$/i;
const entry = /^(\s*)[\w.-]{1,100}\s{0,3}:\s{1,4}(?:[|>][-+]?\s*)?["']?([^\s"'{}]{1,8000})?["']?\s*$/;
const encodedLine = /^\s*["']?([A-Za-z0-9+/]{10,}={0,2})["']?\s*$/;
const MIN_CHARACTERS = 6;

/** The values of a Kubernetes manifest of kind `Secret`, whichever of `kind` and `data` comes first. */
export function findKubernetesSecrets(text: string): readonly SecretSpan[] {
  if (!text.includes('ecret') || !/kind["']?\s{0,3}:\s{0,3}["']?secret\b/i.test(text)) return [];
  const found: SecretSpan[] = [];
  let start = 0;
  for (const document of text.split(/^(?=---\s*$)/m)) {
    const lines = document.split('\n');
    if (lines.some((line) => secretKind.test(line))) addEntries(found, lines, start);
    start += document.length;
  }
  return found;
}

function addEntries(found: SecretSpan[], lines: readonly string[], documentStart: number): void {
  let indent: number | undefined;
  let start = documentStart;
  for (const line of lines) {
    const block = dataBlock.exec(line);
    if (block) indent = block[1]?.length ?? 0;
    else if (indent !== undefined && line.trim() !== '') {
      const match = entry.exec(line);
      const isInside = line.length - line.trimStart().length > indent;
      if (!isInside) indent = undefined;
      else add(found, line, start, match ? match[2] : encodedLine.exec(line)?.[1]);
    }
    start += line.length + 1;
  }
}

function add(found: SecretSpan[], line: string, lineStart: number, value: string | undefined): void {
  if (value === undefined || value.length < MIN_CHARACTERS || value.includes('‹') || /^[|>$*]/.test(value))
    return;
  const start = lineStart + line.lastIndexOf(value);
  found.push({
    kind: 'kubernetes-secret',
    start,
    end: start + value.length,
    value,
    isStrong: value.length > 15,
    isVerified: false,
  });
}
