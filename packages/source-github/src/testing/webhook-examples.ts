import { createRequire } from 'node:module';

/** One event and its example payloads, as octokit collects them. */
export interface WebhookExamples {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

/** Every example of github.com. */
export const webhookExamples: readonly WebhookExamples[] = createRequire(import.meta.url)(
  '@octokit/webhooks-examples',
);

/** The examples of one event. */
export function examplesOf(event: string): WebhookExamples['examples'] {
  const found = webhookExamples.find(({ name }) => name === event);
  if (!found) throw new Error(`There are no examples of ${event}.`);
  return found.examples;
}
