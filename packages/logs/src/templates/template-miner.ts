import { toShape, WILDCARD } from './to-shape.js';

export interface Template {
  readonly id: number;
  readonly template: string;
  readonly count: number;
}
interface Group { readonly id: number; readonly tokens: readonly string[]; count: number; parent: Group | undefined }
interface Bucket { readonly groups: Group[]; p: number; readonly values: Set<string> }
const env=(n:string,d:number)=>Number(process.env[n]??d);
const K = env('K',3), KV = env('KV',3), K0=env('K0',20), R=env('R',10), BIG=env('BIG',12), MINW=env('MINW',2);

export function createTemplateMiner() {
  const byKey = new Map<string, Group>();
  const byId: Group[] = [];
  const root = (g: Group): Group => { let r = g; while (r.parent) r = r.parent; return r; };
  const ensure = (tokens: readonly string[], key = tokens.join(' ')): Group => {
    let g = byKey.get(key);
    if (g === undefined) {
      g = { id: byId.length, tokens, count: 0, parent: undefined };
      byId.push(g); byKey.set(key, g);
    }
    return g;
  };
  const pass = (): boolean => {
    const buckets = new Map<string, Bucket>();
    for (const g of byId) {
      if (g.parent) continue;
      const { tokens } = g;
      const words = tokens.filter((t) => t !== WILDCARD && /[A-Za-z]/.test(t)).length;
      if (words < MINW) continue;
      for (let p = 0; p < tokens.length; p += 1) {
        const w = tokens[p]!;
        if (w!==WILDCARD && !/\w/.test(w)) continue;
        const key = `${tokens.slice(0, p).join(' ')}\0${tokens.slice(p + 1).join(' ')}`;
        let b = buckets.get(key);
        if (!b) { b = { groups: [], p, values: new Set() }; buckets.set(key, b); }
        b.groups.push(g); b.values.add(w);
      }
    }
    let changed = false;
    const hits = [...buckets.values()].filter((b) => isVariable(b)).sort((a, b) => b.values.size - a.values.size);
    for (const b of hits) {
      const live = b.groups.filter((g) => !g.parent);
      if (live.length < 2) continue;
      const t = live[0]!.tokens;
      const m = ensure([...t.slice(0, b.p), WILDCARD, ...t.slice(b.p + 1)]);
      for (const x of live) if (x !== m) { m.count += x.count; x.parent = m; changed = true; }
    }
    return changed;
  };
  const isVariable = (b: Bucket): boolean => {
    if (b.values.size < 2) return false;
    const t = b.groups[0]!.tokens;
    const prev = t[b.p - 1];
    const isValue = prev === '=' || prev === ':' || prev === '"' || prev === "'" || prev === '(' || prev === '[';
    const need = b.p === 0 ? K0 : isValue ? KV : K;
    if (b.values.has(WILDCARD) && b.p>0) return b.values.size>=2+ env('W',0);
    const total = b.groups.reduce((s, g) => s + g.count, 0);
    const counts = new Map<string, number>();
    for (const g of b.groups) { const w = g.tokens[b.p]!; counts.set(w, (counts.get(w) ?? 0) + g.count); }
    const once = [...counts.values()].filter((c) => c <= env('O1',2)).length;
    if (process.env.NOUN!=='0'&&(prev==='user'||prev==='username'||prev==='account'||prev==='class'||prev==='hostname')) return true;
    return b.values.size >= need && (once >= env('N1',1) || b.values.size >= BIG || total < 0);
  };
  const toTemplate = (g: Group): Template => ({ id: g.id, template: g.tokens.join(' '), count: g.count });
  let dirty = true;
  const settle = (): void => { if (dirty) { for (let i = 0; i < 5 && pass(); i += 1); dirty = false; } };
  return {
    add(text: string): Template { const g = ensure(toShape(text)); g.count += 1; dirty = true; return toTemplate(g); },
    templateOf: (id: number): Template => { settle(); return toTemplate(root(byId[id]!)); },
    templates: () => { settle(); return byId.filter((g) => !g.parent).map(toTemplate); },
  };
}
