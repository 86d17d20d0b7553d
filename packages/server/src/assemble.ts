import {
  definePipeline,
  type NotifyRoute,
  OpsError,
  type Pipeline,
  type Sink,
  type Source,
} from '@opsaicortex/core';
import type { ServerConfig } from './config/define-config.js';
import type { Environment } from './config/environment.js';
import { toRouteKey } from './workers/dependencies.js';

/** One thing that runs here or does not, for the list at the start. */
export interface Feature {
  readonly name: string;
  readonly isOn: boolean;
  /** What it is, or what would turn it on. */
  readonly detail: string;
}

/** What the server runs. */
export interface Assembly {
  readonly pipelines: readonly Pipeline[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly routes: ReadonlyMap<string, NotifyRoute>;
  readonly features: readonly Feature[];
}

/**
 * Puts the adapters together: those of the configuration file, else those that the environment asks for. The only
 * file that knows adapters, and it loads only those that are used.
 * @throws OpsError `configuration`
 */
export async function assemble(
  environment: Environment,
  config: ServerConfig | undefined,
): Promise<Assembly> {
  const pipelines = config?.pipelines ?? (await assembleDefault(environment));
  const sources = collectSources(pipelines);
  const routes = new Map(
    pipelines.flatMap(({ notify }) => notify.map((route) => [toRouteKey(route.sink), route])),
  );
  return {
    pipelines,
    sources,
    routes,
    features: describe(pipelines, environment, config?.pipelines !== undefined),
  };
}

async function assembleDefault(environment: Environment): Promise<readonly Pipeline[]> {
  const source = await assembleGitHub(environment);
  if (source === undefined) return [];
  const { rulesReasoner } = await import('@opsaicortex/reasoner-rules');
  const sinks = await assembleSinks(environment);
  return [
    definePipeline({
      name: 'default',
      sources: [source],
      reasoner: rulesReasoner(),
      notify: sinks.map((sink) => ({ sink })),
    }),
  ];
}

async function assembleGitHub(environment: Environment): Promise<Source | undefined> {
  const {
    GITHUB_WEBHOOK_SECRET: secret,
    GITHUB_APP_ID: id,
    GITHUB_APP_PRIVATE_KEY: privateKey,
  } = environment;
  if (secret === undefined) return undefined;
  const { githubSource } = await import('@opsaicortex/source-github');
  return githubSource({
    secret,
    token: environment.GITHUB_TOKEN,
    ...(id !== undefined && privateKey !== undefined && { app: { id, privateKey } }),
    baseURL: environment.GITHUB_API_URL,
    allowedHosts: environment.OPSAICORTEX_ALLOWED_HOSTS,
  });
}

/** One sink per channel, or the terminal. */
export async function assembleSinks(environment: Environment): Promise<readonly Sink[]> {
  const { SLACK_BOT_TOKEN: token, SLACK_CHANNEL: channels, SLACK_API_URL: baseURL } = environment;
  if (token === undefined || channels === undefined) {
    const { consoleSink } = await import('@opsaicortex/sink-console');
    return [consoleSink()];
  }
  const { slackSink } = await import('@opsaicortex/sink-slack');
  return channels.map((channel) => slackSink({ token, channel, baseURL }));
}

function collectSources(pipelines: readonly Pipeline[]): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const source of pipelines.flatMap((pipeline) => pipeline.sources)) {
    const known = sources.get(source.name);
    if (known !== undefined && known !== source) {
      const message = `Two sources are named "${source.name}": give the same one to every pipeline.`;
      throw new OpsError('configuration', message, { adapter: 'server' });
    }
    sources.set(source.name, source);
  }
  return sources;
}

function describe(
  pipelines: readonly Pipeline[],
  environment: Environment,
  isConfigured: boolean,
): readonly Feature[] {
  if (isConfigured) {
    return pipelines.map(({ name, sources, reasoner, notify }) => ({
      name: `pipeline ${name}`,
      isOn: true,
      detail: `${sources.map((source) => source.name).join(', ')} to ${reasoner.name} to ${
        notify.map(({ sink }) => `${sink.name} ${sink.destination}`).join(', ') || 'nobody'
      }`,
    }));
  }
  const { GITHUB_WEBHOOK_SECRET, GITHUB_TOKEN, GITHUB_APP_ID, SLACK_BOT_TOKEN, SLACK_CHANNEL } = environment;
  const hasSecret = GITHUB_WEBHOOK_SECRET !== undefined;
  const hasAccess = hasSecret && (GITHUB_TOKEN !== undefined || GITHUB_APP_ID !== undefined);
  const hasSlack = SLACK_BOT_TOKEN !== undefined;
  return [
    {
      name: 'GitHub webhooks',
      isOn: hasSecret,
      detail: hasSecret ? 'POST /webhooks/github' : 'set GITHUB_WEBHOOK_SECRET',
    },
    {
      name: 'GitHub logs and changes',
      isOn: hasAccess,
      detail: hasAccess
        ? `through ${GITHUB_APP_ID === undefined ? 'a token' : 'a GitHub App'}`
        : 'set GITHUB_TOKEN, or GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY; until then messages say that no log was read',
    },
    { name: 'models', isOn: false, detail: 'built-in rules only' },
    {
      name: 'Slack',
      isOn: hasSlack,
      detail: hasSlack
        ? (SLACK_CHANNEL ?? []).join(', ')
        : 'set SLACK_BOT_TOKEN and SLACK_CHANNEL; until then messages are printed here',
    },
  ];
}
