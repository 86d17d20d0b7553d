import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

export const runnerHome = '/home/runner';
export const temporary = `${runnerHome}/work/_temp`;
export const workspace = `${runnerHome}/work/shop/shop`;

const projects = fileURLToPath(new URL('./projects/', import.meta.url));

/** Lays the project (and, for a passing log, its fixed files over it) into a fresh runner workspace. */
export function layOutWorkspace(project, isFixed) {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  mkdirSync(temporary, { recursive: true });
  cpSync(`${projects}${project}`, workspace, { recursive: true });
  if (isFixed) cpSync(`${projects}${project}.fixed`, workspace, { recursive: true });
}

/** The variables a step sees: the runner's own, the machine's tool chains, and what the workflow adds. */
export function toEnvironment(workflowVariables) {
  const home = homedir();
  return {
    PATH: process.env.PATH,
    HOME: runnerHome,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: workflowVariables.GITHUB_SHA,
    RUNNER_OS: 'Linux',
    CARGO_HOME: process.env.CARGO_HOME ?? `${home}/.cargo`,
    RUSTUP_HOME: process.env.RUSTUP_HOME ?? `${home}/.rustup`,
    PYENV_ROOT: process.env.PYENV_ROOT ?? `${home}/.pyenv`,
    PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1',
    npm_config_registry: npmSetting('registry'),
    npm_config_update_notifier: 'false',
    ...(npmSetting('cafile') === undefined ? {} : { npm_config_cafile: npmSetting('cafile') }),
    ...workflowVariables,
  };
}

/** Puts the runner's places where this machine's own would show: tool chains, home, registry. */
export function createRewrite() {
  const home = homedir();
  const registry = npmSetting('registry');
  const pairs = [
    [`${home}/`, `${runnerHome}/`],
    [registry, 'https://npm.acme-shop.example/'],
  ];
  const python = `${home}/.pyenv/versions/`;
  const withPython = (text) =>
    text.includes(python)
      ? text.replaceAll(/\S*\.pyenv\/versions\/([^/]+)\//g, '/opt/hostedtoolcache/Python/$1/x64/')
      : text;
  return (text) => pairs.reduce((result, [from, to]) => result.replaceAll(from, to), withPython(text));
}

/** Removes the workspace and the step scripts, so that a second recording starts from nothing. */
export function clearWorkspace() {
  for (const directory of [workspace, temporary]) {
    if (existsSync(directory)) rmSync(directory, { recursive: true, force: true });
  }
}

function npmSetting(name) {
  const value = execFileSync('npm', ['config', 'get', name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return value.trim() === 'null' ? undefined : value.trim();
}
