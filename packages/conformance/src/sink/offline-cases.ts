import { expect } from 'vitest';
import type { Case } from '../kit/case.js';
import { testContext } from '../kit/test-context.js';
import { sampleNotification } from '../samples/sample-notification.js';
import type { DeliversElsewhere, SinkSuiteOptions } from './sink-suite-options.js';
import { tryDelivery } from './try-delivery.js';

/** The rules of a call that a sink without HTTP can show. */
export function offlineCases(options: SinkSuiteOptions, { arrived }: DeliversElsewhere): readonly Case[] {
  return [
    {
      id: 'SNK-17',
      title: 'sends nothing when it was aborted before',
      async run() {
        const reason = new Error('The conformance kit had aborted before.');
        const before = await arrived();
        const delivery = tryDelivery(
          options,
          sampleNotification(),
          testContext({ signal: AbortSignal.abort(reason) }),
        );
        const error: unknown = await delivery.then(
          () => 'a success',
          (cause: unknown) => cause,
        );
        expect(error === reason, `deliver ended with ${String(error)} instead of the signal's reason`).toBe(
          true,
        );
        expect(await arrived()).toBe(before);
      },
    },
  ];
}
