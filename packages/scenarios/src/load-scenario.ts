import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listScenarios } from './list-scenarios.js';
import { parseScenario } from './parse-scenario.js';
import { recordingsDirectory } from './recordings-directory.js';
import type { Scenario } from './scenario.js';

/** One scenario with the bytes of its logs; throws an `Error` that names the known ones when there is no such scenario. */
export function loadScenario(name: string, directory: string = recordingsDirectory()): Scenario {
  const known = listScenarios(directory).map((summary) => summary.name);
  if (!known.includes(name)) {
    throw new Error(`There is no scenario "${name}". Known scenarios: ${known.join(', ')}.`);
  }
  const readBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(directory, name, file)));
  return parseScenario(JSON.parse(readFileSync(join(directory, name, 'scenario.json'), 'utf8')), readBytes);
}
