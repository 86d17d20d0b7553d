/** The words of a name in any case: `myAPIKey`, `MY_API_KEY` and `my-api.key` are `my api key`. */
export function nameWords(name: string): readonly string[] {
  return name
    .replace(/^-[DP](?=[a-z])/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
