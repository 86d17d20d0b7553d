import { type Answer, problem } from './answer.js';
import type { RouteCall } from './route.js';

/** One page of a list and the `link` header that leads to the others. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Cuts the page that `per_page` and `page` ask for, as GitHub does: 30 by default, 100 at most. */
export function paginate<Item>(call: RouteCall, all: readonly Item[], defaultPerPage = 30): Page<Item> {
  const perPage = toCount(call.query.get('per_page'), defaultPerPage, 100);
  const page = toCount(call.query.get('page'), 1, Number.MAX_SAFE_INTEGER);
  const lastPage = Math.max(1, Math.ceil(all.length / perPage));
  const links: string[] = [];
  if (page > 1) links.push(link(call, page - 1, 'prev'));
  if (page < lastPage) links.push(link(call, page + 1, 'next'), link(call, lastPage, 'last'));
  if (page > 1) links.push(link(call, 1, 'first'));
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

/** Cuts the page that starts at `cursor`, for the lists of deliveries: they have no page numbers. */
export function paginateByCursor<Item extends { readonly id: number }>(
  call: RouteCall,
  all: readonly Item[],
): Page<Item> | Answer {
  const perPage = toCount(call.query.get('per_page'), 30, 100);
  const cursor = call.query.get('cursor');
  const start = cursor === null ? 0 : all.findIndex((item) => cursor === `v1_${item.id}`);
  if (start < 0) return problem(422, 'Invalid cursor');
  const next = all[start + perPage];
  const url = new URL(call.url);
  if (next) url.searchParams.set('cursor', `v1_${next.id}`);
  return {
    items: all.slice(start, start + perPage),
    headers: next ? { link: `<${url.href}>; rel="next"` } : {},
  };
}

function toCount(value: string | null, fallback: number, most: number): number {
  const count = Number(value ?? fallback);
  return Number.isSafeInteger(count) && count > 0 ? Math.min(count, most) : fallback;
}

function link(call: RouteCall, page: number, relation: string): string {
  const url = new URL(call.url);
  url.searchParams.set('page', String(page));
  return `<${url.href}>; rel="${relation}"`;
}
