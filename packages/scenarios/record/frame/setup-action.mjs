import { execFileSync } from 'node:child_process';

const first = (command, ...flags) => execFileSync(command, flags, { encoding: 'utf8' }).split('\n')[0].trim();

/** What each setup action prints, with the true versions of this machine, and the problem matchers it registers. */
const setups = {
  'actions/setup-node@v4': {
    matchers: ['tsc', 'eslint-stylish'],
    toLines() {
      const node = first('node', '--version');
      return [
        `Found in cache @ /opt/hostedtoolcache/node/${node.slice(1)}/x64`,
        '##[group]Environment details',
        `node: ${node}`,
        `npm: ${first('npm', '--version')}`,
        'yarn: 1.22.22',
        '##[endgroup]',
      ];
    },
  },
  'actions/setup-python@v5': {
    matchers: [],
    toLines: () => [
      '##[group]Installed versions',
      `Successfully set up CPython (${first('python3', '--version').split(' ')[1]})`,
      '##[endgroup]',
    ],
  },
  'actions/setup-go@v5': {
    matchers: [],
    toLines() {
      const version = first('go', 'version').split(' ')[2];
      return [
        `Setup go version spec ${version.slice(2)}`,
        `Found in cache @ /opt/hostedtoolcache/go/${version.slice(2)}/x64`,
        'Added go to the path',
        `Successfully set up Go version ${version.slice(2)}`,
        first('go', 'version'),
        '',
      ];
    },
  },
  'actions/setup-java@v4': {
    matchers: ['java'],
    toLines() {
      const version = first('java', '--version').split(' ')[1];
      return [`Resolved Java ${version} from tool-cache`, `Setting Java ${version} as the default`];
    },
  },
};

/** Writes a setup action's step and returns the names of its problem matchers. */
export function writeSetupAction(log, { uses, inputs = {}, variables }) {
  const setup = setups[uses];
  log.writeAll([
    `##[group]Run ${uses}`,
    'with:',
    ...Object.entries(inputs).map(([name, value]) => `  ${name}: ${value}`),
    '  check-latest: false',
    '  token: ***',
    ...toVariableLines(variables),
    '##[endgroup]',
  ]);
  log.advance(190);
  log.writeAll(setup.toLines());
  log.advance(15);
  return setup.matchers;
}

/** The `env:` block of a step's header, as the runner prints it. */
export function toVariableLines(variables) {
  const entries = Object.entries(variables);
  return entries.length === 0 ? [] : ['env:', ...entries.map(([name, value]) => `  ${name}: ${value}`)];
}
