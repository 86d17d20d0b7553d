import { workspace } from './machine.mjs';

const toLevel = (severity) => (severity === 'warning' ? 'warning' : 'failure');
const toPath = (file) => file.replace(`${workspace}/`, '').replace(/^\.\//, '');

/** One function a matcher: the problem a plain line states, or undefined. They do what the setup actions register. */
const factories = {
  tsc: () => (line) => {
    const match = /^(\S[^(]*)\((\d+),\d+\): (error|warning) TS\d+: (.*)$/.exec(line);
    if (match === null) return undefined;
    return {
      level: toLevel(match[3]),
      message: match[4],
      path: toPath(match[1]),
      startLine: Number(match[2]),
    };
  },
  'eslint-stylish': () => {
    let file = '';
    return (line) => {
      const match = /^\s+(\d+):\d+\s+(error|warning)\s+(.*?)\s\s+(\S+)$/.exec(line);
      if (match === null) {
        file = line.trim();
        return undefined;
      }
      return { level: toLevel(match[2]), message: match[3], path: toPath(file), startLine: Number(match[1]) };
    };
  },
  java: () => (line) => {
    const match = /^Exception in thread "[^"]*" \S+: (.*)$/.exec(line);
    return match === null ? undefined : { level: 'failure', message: match[1] };
  },
};

/** The matchers that the setup action of a job registers, by name. */
export function createMatchers(names) {
  return names.map((name) => factories[name]());
}
