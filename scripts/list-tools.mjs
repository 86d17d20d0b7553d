// Writes the list of all tools whose output the logs package knows: one folder a tool.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../packages/logs/src/tools', import.meta.url));
const target = join(folder, 'all-tools.ts');

/** Brings the list up to date; says whether it was not. */
export function listTools() {
  const text = toSource(toolNames());
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return false;
  writeFileSync(target, text);
  return true;
}

function toolNames() {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'rules.ts')))
    .sort();
}

function toSource(names) {
  const imports = names.map((name) => `import { rules as ${nameOf(name)} } from './${name}/rules.js';`);
  const entries = names.map((name) => `  { name: '${name}', rules: ${nameOf(name)} },`);
  return `// Written by scripts/list-tools.mjs from the folders beside it.
import type { LineRule } from '../rules/line-rule.js';
${imports.join('\n')}

/** A tool whose output is known. */
export interface ToolRules {
  /** The name of its folder. */
  readonly name: string;
  readonly rules: readonly LineRule[];
}

/** Every tool, by name. */
export const allTools: readonly ToolRules[] = [
${entries.join('\n')}
];
`;
}

function nameOf(folderName) {
  return `${folderName.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Rules`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) listTools();
