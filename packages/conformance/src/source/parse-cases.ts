import { OpsError, type OpsEvent, opsEventSchema } from '@opsaicortex/core';
import { expect, vi } from 'vitest';
import type { Case } from '../kit/case.js';
import { deepFreeze } from '../kit/deep-freeze.js';
import type { SourceSubject } from './source-subject.js';
import type { Recording } from './source-suite-options.js';

const notUnderstandable: readonly Uint8Array[] = [
  new TextEncoder().encode('{'),
  new TextEncoder().encode('['.repeat(100_000)),
  new TextEncoder().encode('<html>'),
  new Uint8Array(),
  Uint8Array.of(0xff, 0xfe, 0x00, 0x7b),
];

/** How a source maps verified deliveries to events. */
export function parseCases(subject: SourceSubject): readonly Case[] {
  return [...eventCases(subject), ...faultCases(subject)];
}

function eventCases(subject: SourceSubject): readonly Case[] {
  const { recordings } = subject.options;
  const eventsOf = (recording: Recording, changes = {}) =>
    subject.create().parse(subject.sign(recording, changes));
  return [
    {
      id: 'SRC-11',
      title: 'maps each recording to the events it is said to produce',
      async run() {
        for (const recording of recordings) {
          expect(
            eventsOf(recording).map(({ type }) => type),
            recording.name,
          ).toEqual(recording.produces);
        }
      },
    },
    {
      id: 'SRC-12',
      title: 'produces events that satisfy the schema, under its own name, each with its own id',
      async run() {
        const { name } = subject.create();
        for (const recording of recordings) expectEvents(eventsOf(recording), name, recording.name);
      },
    },
    {
      id: 'SRC-13',
      title: 'is pure: no clock, no randomness, and the delivery stays as it was',
      run: () => expectPure(subject),
    },
    {
      id: 'SRC-14',
      title: 'gives a redelivery under another delivery id the same event ids',
      async run() {
        for (const recording of recordings) {
          const again = eventsOf(recording, { deliveryId: 'conformance-2' });
          expect(
            again.map(({ id }) => id),
            recording.name,
          ).toEqual(eventsOf(recording).map(({ id }) => id));
        }
      },
    },
  ];
}

function faultCases(subject: SourceSubject): readonly Case[] {
  const { recordings, uninteresting } = subject.options;
  return [
    {
      id: 'SRC-15',
      title: 'answers a body that cannot be understood with invalid_payload',
      async run() {
        for (const body of notUnderstandable) {
          const delivery = subject.sign({ ...recordings[0], body });
          expect(() => subject.create().parse(delivery)).toThrow(
            expect.toSatisfy(
              (error: unknown) => OpsError.isInstance(error) && error.code === 'invalid_payload',
            ),
          );
        }
      },
    },
    {
      id: 'SRC-16',
      title: 'produces nothing from what is of no interest',
      async run() {
        for (const recording of uninteresting) {
          expect(subject.create().parse(subject.sign(recording)), recording.name).toEqual([]);
        }
      },
    },
  ];
}

function expectEvents(events: readonly OpsEvent[], source: string, recording: string): void {
  for (const event of events) {
    expect(opsEventSchema.safeParse(event).error, recording).toBeUndefined();
    expect(event.source).toBe(source);
  }
  expect(new Set(events.map(({ id }) => id)).size, `ids of ${recording}`).toBe(events.length);
}

async function expectPure(subject: SourceSubject): Promise<void> {
  for (const recording of subject.options.recordings) {
    const delivery = deepFreeze(subject.sign(recording));
    const bytes = Uint8Array.from(delivery.body);
    const parseAt = (time: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
      try {
        return subject.create().parse(delivery);
      } finally {
        vi.useRealTimers();
      }
    };
    const events = parseAt('2026-01-01T00:00:00Z');
    expect(Array.isArray(events), 'parse answers at once').toBe(true);
    expect(Buffer.compare(delivery.body, bytes), 'the body is untouched').toBe(0);
    expect(parseAt('2031-07-07T07:07:07Z'), recording.name).toEqual(events);
  }
}
