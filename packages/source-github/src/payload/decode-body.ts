import { OpsError } from '@opsaicortex/core';

const formPrefix = 'payload=';

/**
 * The JSON value in a delivery's body, which GitHub sends as it is or as the form field `payload`.
 * @throws OpsError `invalid_payload`
 */
export function decodeBody(body: Uint8Array): unknown {
  const text = decodeUtf8(body);
  const json = text.startsWith(formPrefix) ? decodeForm(text) : text;
  try {
    return JSON.parse(json);
  } catch {
    // The cause would quote the body.
    throw new OpsError('invalid_payload', 'The body is not JSON.', { adapter: 'github' });
  }
}

function decodeUtf8(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body); // drops a byte order mark
  } catch (cause) {
    throw new OpsError('invalid_payload', 'The body is not UTF-8.', { adapter: 'github', cause });
  }
}

function decodeForm(text: string): string {
  const [value = ''] = text.slice(formPrefix.length).split('&', 1);
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    throw new OpsError('invalid_payload', 'The form field `payload` is not URL-encoded UTF-8.', {
      adapter: 'github',
    });
  }
}
