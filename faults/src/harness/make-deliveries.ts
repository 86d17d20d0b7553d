import type { GitHubStandIn, StandInRun } from '@opsaicortex/conformance/stand-ins';
import { toFailingLog } from './secrets.js';
import { type Outgoing, type OutgoingOptions, toOutgoing } from './sender.js';
import type { FailureOptions } from './world.js';

/** Makes webhooks whose runs exist at GitHub. */
export interface Maker {
  failure(options?: FailureOptions): Outgoing;
  any(options: Omit<OutgoingOptions, 'repository'> & { readonly repository?: string }): Outgoing;
  nextRepository(): string;
}

/** Repositories are named after the case and numbered, so that messages tell which run they are about. */
export function createMaker(github: GitHubStandIn, caseName: string): Maker {
  let count = 0;
  const nextRepository = () => {
    count += 1;
    return `faults/${caseName}-${String(count).padStart(6, '0')}`;
  };
  return {
    nextRepository,
    failure({ expectation = 'told', log, id } = {}) {
      const repository = nextRepository();
      const run = addFailure(github, repository, log);
      return toOutgoing({
        ...{ repository, expectation, ...(id !== undefined && { id }) },
        body: JSON.stringify(github.webhookPayload(run)),
      });
    },
    any: (options) => toOutgoing({ repository: nextRepository(), ...options }),
  };
}

/** The repository that a text is about. */
export function findRepository(text: string): string {
  return /faults\/[a-z0-9-]+?-\d{6}/.exec(text)?.[0] ?? '';
}

function addFailure(github: GitHubStandIn, repository: string, log?: string | Uint8Array): StandInRun {
  return github.addRun({
    repository,
    jobs: [{ name: 'test', conclusion: 'failure', log: log ?? toFailingLog(repository) }],
  });
}
