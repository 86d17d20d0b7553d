import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pipeline } from '@opsaicortex/core';
import { z } from 'zod';
import { type ConfigurationProblem, toConfigurationError } from './configuration-problem.js';
import type { ServerConfig } from './define-config.js';

/** Enough to tell a pipeline from something else: `definePipeline` has checked the rest. */
const pipelineSchema = z.custom<Pipeline>(
  (value) =>
    z
      .object({
        name: z.string(),
        when: z.function(),
        sources: z.array(z.unknown()),
        notify: z.array(z.unknown()),
      })
      .safeParse(value).success,
  'is not a pipeline: make it with definePipeline of @opsaicortex/core',
);

const days = z.int('is not a whole number').min(0, 'is below 0').max(36_500, 'is over 36500');

const configSchema = z.strictObject({
  pipelines: z.array(pipelineSchema).min(1, 'is empty').exactOptional(),
  retention: z
    .strictObject({
      bodies: days.exactOptional(),
      evidence: days.exactOptional(),
      insights: days.exactOptional(),
      events: days.exactOptional(),
    })
    .exactOptional(),
});

const extensions = ['ts', 'js', 'mjs'];

/**
 * Loads `opsaicortex.config.{ts,js,mjs}` of a folder, or the file that is named. Undefined when there is none.
 * @throws OpsError `configuration`
 */
export async function loadConfigFile(
  directory: string,
  file: string | undefined,
): Promise<ServerConfig | undefined> {
  const name = file ?? 'opsaicortex.config';
  // What loads TypeScript takes longer to load than most of the server.
  if (
    file === undefined &&
    !extensions.some((extension) => existsSync(join(directory, `${name}.${extension}`)))
  )
    return undefined;
  let loaded: unknown;
  try {
    const { loadConfig } = await import('c12');
    const { config, _configFile } = await loadConfig<object>({
      name: 'opsaicortex',
      cwd: directory,
      configFile: name,
      configFileRequired: file !== undefined,
      rcFile: false,
      globalRc: false,
      packageJson: false,
      dotenv: false,
      envName: false,
      extend: false,
      giget: false,
      // The default merger copies objects: adapters have identity.
      merger: (...sources) => sources.find((source) => source !== null && source !== undefined) ?? {},
    });
    if (_configFile === undefined) return undefined;
    loaded = config;
  } catch (error) {
    throw toConfigurationError([
      { name: '--config', message: `${name} could not be loaded: ${toSentence(error)}` },
    ]);
  }
  return checkConfig(loaded);
}

/**
 * Checks a configuration, wherever it comes from.
 * @throws OpsError `configuration`
 */
export function checkConfig(config: unknown): ServerConfig {
  const parsed = configSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  const problems: readonly ConfigurationProblem[] = parsed.error.issues.map(({ path, message }) => ({
    name: path.join('.') || 'config',
    message,
  }));
  throw toConfigurationError(problems);
}

function toSentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
