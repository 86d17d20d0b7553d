import { readdirSync } from 'node:fs';
import { recordScenario } from './record-scenario.mjs';

const known = readdirSync(new URL('./scenarios/', import.meta.url)).map((file) => file.replace('.mjs', ''));
const name = process.argv[2];
if (process.argv.length !== 3 || !known.includes(name)) {
  console.error(`Usage: node record/record.mjs <name>\nKnown: ${known.join(', ')}`);
  process.exit(64);
}
const { default: definition } = await import(`./scenarios/${name}.mjs`);
const scenario = await recordScenario({ name, ...definition });
const { expected } = scenario;
console.log(`${name}: ${scenario.tool}; line ${expected.line} of ${expected.job}.log is the quote.`);
