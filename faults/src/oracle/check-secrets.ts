import type { Facts } from './facts.js';

/** I4: no planted secret is in a log line, a message, an error, a URL, a question to a model, or the record. */
export function checkSecrets({ texts, secrets }: Facts): readonly string[] {
  return texts.flatMap(({ where, text }) =>
    secrets.filter(({ value }) => text.includes(value)).map(({ name }) => `${name} is in ${where}`),
  );
}
