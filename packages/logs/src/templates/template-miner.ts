import { findOpenPositions } from './find-open-positions.js';
import { readTokens } from './read-tokens.js';
import type { Template } from './template.js';
import { rootOf, type TemplateGroup, toText } from './template-group.js';
import { createTokenList, WILDCARD } from './token-list.js';

/** How much a miner may hold. */
export interface TemplateMinerOptions {
  /** Those not seen for longest are forgotten beyond it. @default 10000 */
  readonly maxTemplates?: number;
}

/** Learns what lines have in common, line by line. */
export interface TemplateMiner {
  /** The template of a line as far as it is known now; constant time for a known shape. */
  add(text: string): Template;
  /** All templates, those that turned out to be one merged; the oldest first. */
  templates(): readonly Template[];
  /** What a template that `add` returned has become; undefined when it was forgotten. */
  templateOf(id: number): Template | undefined;
}

const DEFAULT_MAX_TEMPLATES = 10_000;
const MAX_ROUNDS = 5;
/** Making room is worth its time when it makes a lot. */
const KEPT_SHARE = 0.75;

/**
 * Creates a miner of the Drain family: values are masked by type before anything is compared, and what still differs
 * in one position is merged late, when it is known how many words stand there and how often.
 */
export function createTemplateMiner(options: TemplateMinerOptions = {}): TemplateMiner {
  const { maxTemplates = DEFAULT_MAX_TEMPLATES } = options;
  const tokens = createTokenList();
  const byShape = new Map<number | string, TemplateGroup>();
  const byId = new Map<number, TemplateGroup>();
  let nextId = 0;
  let clock = 0;
  let isSettled = true;

  const create = (
    key: number | string,
    words: readonly string[],
    gaps: readonly boolean[],
  ): TemplateGroup => {
    const text = toText(words, gaps);
    const group = { id: nextId, words, gaps, text, count: 0, lastSeen: clock, parent: undefined };
    nextId += 1;
    byShape.set(key, group);
    byId.set(group.id, group);
    isSettled = false;
    return group;
  };

  const mergeOnce = (): boolean => {
    let hasMerged = false;
    const roots = [...byId.values()].filter(({ parent }) => parent === undefined);
    for (const [group, positions] of findOpenPositions(roots)) {
      const words = group.words.map((word, index) => (positions.has(index) ? WILDCARD : word));
      const key = words.join(' ');
      const merged = rootOf(byShape.get(key) ?? create(key, words, group.gaps));
      hasMerged = join(group, merged) || hasMerged;
    }
    return hasMerged;
  };

  const settle = (): void => {
    for (let round = 0; !isSettled && round < MAX_ROUNDS; round += 1) isSettled = !mergeOnce();
    isSettled = true;
  };

  const forgetOldest = (): void => {
    settle();
    const byAge = [...byId.values()].sort((a, b) => rootOf(b).lastSeen - rootOf(a).lastSeen || a.id - b.id);
    const forgotten = new Set(byAge.slice(Math.floor(maxTemplates * KEPT_SHARE)));
    for (const [key, group] of byShape) if (forgotten.has(group)) byShape.delete(key);
    for (const { id } of forgotten) byId.delete(id);
  };

  const shapeOf = (text: string): TemplateGroup => {
    readTokens(text, tokens);
    const key = tokens.key();
    const known = byShape.get(key);
    if (known !== undefined) return known;
    if (byId.size >= maxTemplates) forgetOldest();
    const indices = Array.from({ length: tokens.count() }, (_, index) => index);
    return create(
      key,
      indices.map((index) => tokens.textOf(index, text)),
      indices.map((index) => tokens.hasGap(index, text)),
    );
  };

  return {
    add(text) {
      clock += 1;
      const group = rootOf(shapeOf(text));
      group.count += 1;
      group.lastSeen = clock;
      return toTemplate(group);
    },
    templates() {
      settle();
      return [...byId.values()].filter(({ parent }) => parent === undefined).map(toTemplate);
    },
    templateOf(id) {
      settle();
      const group = byId.get(id);
      return group && toTemplate(rootOf(group));
    },
  };
}

function join(part: TemplateGroup, whole: TemplateGroup): boolean {
  if (rootOf(part) === whole) return false;
  part.parent = whole;
  whole.count += part.count;
  whole.lastSeen = Math.max(whole.lastSeen, part.lastSeen);
  return true;
}

const toTemplate = ({ id, text, count }: TemplateGroup): Template => ({ id, text, count });
