/** The query parameter of the `link` header's next page; undefined on the last one. */
export function toNextPage(headers: Headers, parameter: 'page' | 'cursor'): string | undefined {
  for (const part of (headers.get('link') ?? '').split(',')) {
    const [, address = '', attributes = ''] = /^\s*<([^<>]*)>(.*)$/.exec(part) ?? [];
    if (!attributes.includes('rel="next"') || !URL.canParse(address)) continue;
    return new URL(address).searchParams.get(parameter) ?? undefined;
  }
  return undefined;
}
