import { createRequire } from 'node:module';

/** One webhook as GitHub sends it. */
export interface Payload {
  readonly event: string;
  readonly body: string;
}

interface EventExamples {
  readonly name: string;
  readonly examples: readonly unknown[];
}

const minBytes = 10_000;
const maxBytes = 25_600;
/** What CI sends; runs count twice, as there are more of them. */
const events = ['workflow_run', 'workflow_run', 'workflow_job', 'check_run'];

/** GitHub's own examples of the events of CI that have 10 to 25 KB, every second run a failed one. */
export function loadPayloads(): readonly Payload[] {
  const require = createRequire(import.meta.url);
  // The package is one JSON file of this shape.
  const all = require('@octokit/webhooks-examples') as readonly EventExamples[];
  const payloads = events.flatMap((event) =>
    (all.find(({ name }) => name === event)?.examples ?? []).map((example) => ({
      event,
      body: JSON.stringify(example),
    })),
  );
  return payloads
    .filter(({ body }) => body.length >= minBytes && body.length <= maxBytes)
    .map(({ event, body }, index) => ({
      event,
      body: index % 2 === 0 ? body.replace('"conclusion":"success"', '"conclusion":"failure"') : body,
    }));
}
