import { z } from 'zod';
import { OpsError } from '../errors/ops-error.js';
import { receiptSchema } from '../schemas/receipt-schema.js';
import type { CallContext, Receipt, Sink } from '../spec/v1/index.js';
import { renderMarkdown } from '../template/render-markdown.js';
import { renderText } from '../template/render-text.js';
import type { NotificationDraft, NotifyRoute, Pipeline } from './pipeline.js';

/** The routes of a pipeline that want this notification. */
export function selectRoutes(pipeline: Pipeline, draft: NotificationDraft): readonly NotifyRoute[] {
  return pipeline.notify.filter(({ when }) => when?.(draft) ?? true);
}

/**
 * Last stage: writes the body for one sink and delivers it, editing the earlier message where there is one. A
 * message that can no longer be edited (somebody deleted it) is posted anew, once.
 * @throws OpsError of the sink, and `invalid_output` when it returns no receipt
 */
export async function notify(sink: Sink, draft: NotificationDraft, context: CallContext): Promise<Receipt> {
  const { markup, maxBodyLength, edits } = sink.capabilities;
  if (draft.previous && !edits && draft.transition === 'recurring') return draft.previous;
  const render = markup === 'markdown' ? renderMarkdown : renderText;
  const body = render(draft, { maxLength: maxBodyLength });
  try {
    return toReceipt(sink, await sink.deliver({ ...draft, body }, context));
  } catch (error) {
    const isUneditable = draft.previous && OpsError.isInstance(error) && error.code === 'rejected';
    if (!isUneditable) throw error;
    context.log.warn(
      { sink: sink.name, destination: sink.destination },
      'The message could not be edited; posting it anew.',
    );
    const { previous: _, ...anew } = draft;
    return toReceipt(sink, await sink.deliver({ ...anew, body }, context));
  }
}

function toReceipt(sink: Sink, value: unknown): Receipt {
  const receipt = receiptSchema.safeParse(value);
  if (receipt.success) return receipt.data;
  const message = `The sink returned no receipt.\n${z.prettifyError(receipt.error)}`;
  throw new OpsError('invalid_output', message, { adapter: sink.name, isRetryable: false });
}
