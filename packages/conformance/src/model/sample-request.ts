import type { ModelRequest } from '@opsaicortex/core';

/** A number that stands nowhere else in a request. */
export const maxOutputTokens = 1937;

/** Must reach the vendor, and must not reach an error. */
export const promptMark = 'prompt-mark-71c4';

/** As `promptMark`, for the system prompt. */
export const systemMark = 'system-mark-a93e';

/** A name in the schema that can be searched for. */
export const schemaMark = 'schemaMark52f0';

/** A request for plain text. */
export function textRequest(): ModelRequest {
  return {
    system: `You explain failed builds. ${systemMark}`,
    prompt: `Explain: exit code 2. ${promptMark}`,
    maxOutputTokens,
  };
}

/** A request for JSON, with a schema that every vendor's strict mode takes. */
export function jsonRequest(): ModelRequest {
  return {
    ...textRequest(),
    schema: {
      type: 'object',
      properties: { [schemaMark]: { type: 'string' } },
      required: [schemaMark],
      additionalProperties: false,
    },
  };
}
