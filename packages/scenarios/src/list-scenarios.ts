import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFieldReader } from './field-reader.js';
import { recordingsDirectory } from './recordings-directory.js';
import type { ScenarioSummary } from './scenario.js';

/** The recorded scenarios in the order of their names; throws where `directory` holds none or a broken one. */
export function listScenarios(directory: string = recordingsDirectory()): readonly ScenarioSummary[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => loadSummary(directory, entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function loadSummary(directory: string, name: string): ScenarioSummary {
  const fields = createFieldReader(
    JSON.parse(readFileSync(join(directory, name, 'scenario.json'), 'utf8')),
    name,
  );
  return { name: fields.oneOf('name', [name]), title: fields.text('title') };
}
