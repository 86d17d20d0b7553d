/** A value that no rule can know by its form: it is given by name. */
export const PLANTED_SECRET = 'Correct7Horse9Battery3Staple';

/** The secret as programs print it: as it is, in a URL, in JSON, in base64. */
export function secretForms(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret), JSON.stringify(secret), Buffer.from(secret).toString('base64')];
}
