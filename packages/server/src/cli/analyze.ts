import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { analyzeLog, type ReasonerName } from '../analyze/analyze-log.js';
import type { Streams } from '../analyze/streams.js';
import type { Terminal } from './terminal.js';

interface AnalyzeFlags {
  readonly baseline?: string;
  readonly json?: true;
  readonly reasoner: ReasonerName;
  readonly color: boolean;
}

/** `analyze`: explains one log. Bytes go through `streams`: a log is too much for `terminal`, and may be no text. */
export function analyzeCommand(terminal: Terminal, streams: Streams = process): Command {
  return new Command('analyze')
    .description('Explain one log: what failed, why, in which lines, and what to do. Needs no key.')
    .argument('<file>', 'path of a CI log, plain, gzip, or the zip of a run; - is the standard input')
    .option('--baseline <file>', 'log of the same job from a run that passed')
    .option('--json', 'print one JSON document for machines')
    .addOption(
      new Option('--reasoner <name>', 'who explains').choices(['rules', 'claude', 'openai']).default('rules'),
    )
    .option('--no-color', 'plain text, as with the variable NO_COLOR')
    .addHelpText(
      'after',
      `
Exit codes:
  0   an explanation was printed, also when it is inconclusive
  1   the command line is wrong, or something unexpected failed
  65  the file is no log: binary, packed in an unknown way, or damaged
  66  there is nothing to read: no such file, a directory, no permission, or empty
  78  the wanted reasoner is not part of this version

Examples:
  opsaicortex analyze build.log
  opsaicortex analyze run-logs.zip
  opsaicortex analyze failed.log --baseline passed.log
  gh run view --log-failed | opsaicortex analyze -`,
    )
    .action(async (file: string, flags: AnalyzeFlags) => {
      process.exitCode = await analyzeLog(
        {
          file: file === '-' ? file : resolve(terminal.directory, file),
          ...(flags.baseline !== undefined && { baseline: resolve(terminal.directory, flags.baseline) }),
          json: flags.json === true,
          reasoner: flags.reasoner,
          color: flags.color && (terminal.environment.NO_COLOR ?? '') === '',
        },
        streams,
      );
    });
}
