import { stripVTControlCharacters } from 'node:util';
import { workspace } from './machine.mjs';
import { createMatchers } from './problem-matchers.mjs';

const levels = { error: 'failure', warning: 'warning', notice: 'notice' };

/** Treats a step's output as the runner does: `::error::` commands and matched problems become issues. */
export function createStepOutput(log, matcherNames) {
  const matchers = createMatchers(matcherNames);
  return (line) => {
    const command = parseCommand(line);
    if (command !== undefined) {
      log.writeIssue(command);
      return;
    }
    const plain = stripVTControlCharacters(line);
    const problem = matchers.map((match) => match(plain)).find((found) => found !== undefined);
    if (problem === undefined) log.write(line);
    else log.writeIssue({ ...problem, text: plain });
  };
}

function parseCommand(line) {
  const match = /^\s*::(error|warning|notice)(?: ([^:]*))?::(.*)$/.exec(line);
  if (match === null) return undefined;
  const properties = Object.fromEntries((match[2] ?? '').split(',').map((pair) => splitOnce(pair)));
  return {
    level: levels[match[1]],
    message: decode(match[3]),
    ...(properties.file ? { path: decode(properties.file).replace(`${workspace}/`, '') } : {}),
    ...(properties.line ? { startLine: Number(properties.line) } : {}),
  };
}

function splitOnce(pair) {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

function decode(text) {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
