import { createTemplate } from './create-template.js';
import type { MessagePart } from './fit-parts.js';
import type { MessageView } from './message-view.js';
import type { EscapeFunction } from './place.js';

/** A part of a message as a template. */
export interface PartSource {
  readonly name: string;
  /** 1 matters most. */
  readonly rank: number;
  readonly source: string;
}

/** Compiles the parts of a message, each a template over the same view. */
export function createParts(
  name: string,
  sources: readonly PartSource[],
  escapeValue: EscapeFunction,
): (view: MessageView) => readonly MessagePart[] {
  const parts = sources.map(({ name: part, rank, source }) => ({
    name: part,
    rank,
    template: createTemplate<MessageView>({ name: `${name}.${part}`, source, escape: escapeValue }),
  }));
  return (view) =>
    parts.map(({ name: part, rank, template }) => ({ name: part, rank, text: template.render(view).trim() }));
}
