/** Where the URLs in payloads point: the API at the stand-in itself, pages at the real site. */
export interface Origins {
  /** Of the API, without a slash at the end. */
  readonly api: string;
  /** Of the pages for people. */
  readonly html: string;
}

/** GitHub's old node ids: a type and a number in base64. */
export function toNodeId(type: string, id: number): string {
  return Buffer.from(`0${type.length}:${type}${id}`).toString('base64');
}
