import { OpsError } from '../errors/ops-error.js';
import type { Adapter, AdapterKind, OpsEvent } from '../spec/v1/index.js';
import type { Pipeline, PipelineDeclaration } from './pipeline.js';

/**
 * Checks that the parts fit together. Starts nothing and sends nothing.
 * @throws OpsError `configuration` naming every problem at once
 */
export function definePipeline(declaration: PipelineDeclaration): Pipeline {
  const { name, sources, reasoner, notify } = declaration;
  const problems = [
    ...(/^[a-z][a-z0-9-]{0,62}$/.test(name)
      ? []
      : [`name: "${name}" is not lower-case words joined by hyphens`]),
    ...(sources.length === 0 ? ['sources: give at least one'] : []),
    ...sources.flatMap((source) => adapterProblems('source', source)),
    ...adapterProblems('reasoner', reasoner),
    ...notify.flatMap(({ sink }) => adapterProblems('sink', sink)),
    ...repeated(sources.map((source) => source.name)).map((twice) => `sources: two are named "${twice}"`),
    ...repeated(notify.map(({ sink }) => `${sink.name} ${sink.destination}`)).map(
      (twice) => `notify: two sinks deliver to "${twice}"`,
    ),
  ];
  if (problems.length > 0) {
    throw new OpsError('configuration', problems.join('\n'), { adapter: 'pipeline' });
  }
  return { ...declaration, when: declaration.when ?? isFailedRun };
}

/** The default of `when`: a finished run that failed, timed out or could not work. */
export function isFailedRun(event: OpsEvent): boolean {
  return event.type === 'pipeline_run.finished' && ['failure', 'timeout', 'error'].includes(event.run.result);
}

/** The types say all this; a configuration in JavaScript, or an adapter for another version, does not listen to them. */
function adapterProblems(expected: AdapterKind, adapter: Adapter<AdapterKind>): readonly string[] {
  const { kind, name, specificationVersion } = adapter;
  const version: string = specificationVersion;
  if (version !== 'v1') {
    return [`${name}: follows specification ${version}, and this version of core knows v1 only`];
  }
  return kind === expected ? [] : [`${name}: is a ${kind}, where a ${expected} belongs`];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
