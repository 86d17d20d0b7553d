import type { Adapter, AdapterKind } from '@opsaicortex/core';
import { expect } from 'vitest';
import { failureCases } from '../call/call-cases.js';
import { tryCall } from '../call/try-call.js';
import type { Answer } from '../http/scripted-answer.js';
import type { Case } from '../kit/case.js';
import type { Create } from '../kit/wiring.js';
import { expectQuietConstruction } from './expect-quiet-construction.js';

/** Port 9 discards: an address that is never asked, for adapters that are only looked at. */
const nowhere = { baseURL: 'http://127.0.0.1:9', fetch: globalThis.fetch, timeoutMs: 1000 };

/** What the rules of every adapter need to know. */
export interface AdapterSubject {
  readonly kind: AdapterKind;
  readonly create: Create<Adapter<AdapterKind>>;
  /** Optional methods that the adapter is declared to have. */
  readonly declared: readonly string[];
  /** Every optional method of this kind of adapter. */
  readonly optional: readonly string[];
  /** The vendor's answer to `checkHealth` when all is well. */
  readonly healthy?: Answer | undefined;
  readonly secrets: readonly string[];
}

/** The rules that every adapter follows, whatever its kind. */
export function adapterCases(subject: AdapterSubject): readonly Case[] {
  const { kind, create } = subject;
  return [
    {
      id: 'ADP-1',
      title: 'declares version, kind and a metric-safe name',
      async run() {
        const adapter = create(nowhere);
        expect(adapter.specificationVersion).toBe('v1');
        expect(adapter.kind).toBe(kind);
        expect(adapter.name).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
      },
    },
    {
      id: 'ADP-2',
      title: 'starts nothing when it is built: no request, no timer',
      run: () => expectQuietConstruction(create),
    },
    {
      id: 'ADP-3',
      title: 'closes twice without complaint, also before it was used',
      async run() {
        const adapter = create(nowhere);
        await adapter.close?.();
        await adapter.close?.();
      },
    },
    {
      id: 'ADP-4',
      title: 'has the optional methods that were declared, and no other',
      async run() {
        const members = new Map<string, unknown>(Object.entries(create(nowhere)));
        const present = subject.optional.filter((name) => typeof members.get(name) === 'function');
        expect(present.toSorted()).toEqual(subject.declared.toSorted());
      },
    },
    ...(subject.healthy === undefined ? [] : healthCases(subject, subject.healthy)),
  ];
}

function healthCases({ create, secrets }: AdapterSubject, healthy: Answer): readonly Case[] {
  const call = {
    name: 'checkHealth',
    answer: healthy,
    reads: 'nothing',
    requests: 1,
    secrets,
    async use(wiring, context) {
      const adapter = create(wiring);
      expect(adapter.checkHealth, 'checkHealth is declared').toBeTypeOf('function');
      await adapter.checkHealth?.(context);
      await adapter.close?.();
    },
  } as const satisfies Parameters<typeof failureCases>[1][number];
  return [
    {
      id: 'ADP-5',
      title: 'is healthy when the vendor says so',
      async run() {
        const { isSuccess, value, requests } = await tryCall(call, healthy);
        expect(isSuccess, `checkHealth failed: ${String(value)}`).toBe(true);
        expect(requests.length, 'a health check that asks nobody proves nothing').toBeGreaterThan(0);
      },
    },
    ...failureCases({ unauthorized: 'ADP-6', serverError: 'ADP-7', silence: 'ADP-8' }, [call]),
  ];
}
