import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inFold, readRows } from '../logs/read-cases.js';
import { countAlarms } from './count-alarms.js';
import { redactionPeers } from './peers.js';
import { type SecretCase, scoreSecrets } from './score-secrets.js';

const help = `npm run bench -- redaction [options]

Measures redaction and its peers: secrets found, harmless texts changed, milliseconds for a megabyte of real logs
and the lines of real logs that are changed.

  --data DIR    folder of the data sets      (default: ../shared/data)
  --half NAME   which half of each set       (default: dev)
  --fold NAME   tune, check or all           (default: all)
  --logs N      how many real logs           (default: 80)
  --alarms      print the changed lines of real logs
`;

/** Runs the bench; gives the exit code. */
export async function runRedaction(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      data: { type: 'string', default: '../shared/data' },
      half: { type: 'string', default: 'dev' },
      fold: { type: 'string', default: 'all' },
      logs: { type: 'string', default: '80' },
      alarms: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const folder = join(values.data, 'secrets', values.half);
  if (values.help || !existsSync(folder)) {
    print(values.help ? help : `No data at ${folder}: give its folder with --data.\n`);
    return values.help ? 0 : 2;
  }
  const fold = values.fold === 'tune' || values.fold === 'check' ? values.fold : 'all';
  const cases = inFold(readRows<SecretCase>(folder, 'cases'), fold);
  print('| | recall | false flags | ms/MB | changed lines of real logs |\n|---|---|---|---|---|\n');
  for (const peer of redactionPeers) {
    const redacted: string[] = [];
    for (const { text } of cases) redacted.push(await peer.redact(text));
    const { recall, falseFlags } = scoreSecrets(cases, redacted);
    const { alarms, lines, millisecondsPerMegabyte } = await countAlarms(peer, values, Number(values.logs));
    print(
      `| ${peer.name} | ${recall} | ${falseFlags} | ${millisecondsPerMegabyte.toFixed(1)} | ${alarms.length} of ${lines} |\n`,
    );
    if (values.alarms) for (const alarm of alarms) print(`${alarm}\n`);
  }
  return 0;
}
