/** What a delivery has to come to. */
export type Expectation = 'told' | 'ignored' | 'failed' | 'dead' | 'settled' | 'refused';

/** One answer to one attempt to send; status 0 when there was none. */
export interface AnswerFact {
  readonly status: number;
  readonly isDuplicate: boolean;
  readonly milliseconds: number;
  readonly body: string;
}

/** One delivery that was sent, perhaps several times. */
export interface SentFact {
  readonly id: string;
  /** Names the run in every message about it. */
  readonly repository: string;
  readonly bodySha256: string;
  readonly expectation: Expectation;
  readonly answers: readonly AnswerFact[];
}

/** A row of `deliveries`. */
export interface DeliveryFact {
  readonly id: string;
  readonly status: string;
  readonly reason: string | null;
  readonly bodySha256: string;
}

/** A row of `events`. */
export interface EventFact {
  readonly id: string;
  readonly deliveryId: string;
  readonly status: string;
}

/** A row of `notifications`, and how often its message was posted anew. */
export interface DestinationFact {
  readonly notificationId: string;
  readonly repository: string;
  readonly channel: string;
  readonly state: string;
  readonly isTold: boolean;
}

/** A message that Slack took as a new one. */
export interface PostFact {
  readonly notificationId: string | undefined;
  readonly channel: string;
  /** The run that it is about. */
  readonly repository: string;
}

/** What `/api/v1/conservation` said at one moment. */
export interface ConservationFact {
  readonly received: number;
  readonly done: number;
  readonly ignored: number;
  readonly failed: number;
  readonly dead: number;
  readonly inFlight: number;
}

/** Something that left the server, to be searched for secrets. */
export interface TextFact {
  /** Such as `log of worker`, or the name of a table. */
  readonly where: string;
  readonly text: string;
}

/** A value that must never be seen. */
export interface SecretFact {
  readonly name: string;
  readonly value: string;
}

/** One process of the server. */
export interface ProcessFact {
  readonly role: string;
  readonly peakMegabytes: number;
  /** Of its event loop, without the time in which others had the processors. */
  readonly worstLagSeconds: number;
  /** How often its metrics could be read. */
  readonly scrapes: number;
  /** How it ended although nobody ended it. */
  readonly unexpectedEnd: string | undefined;
}

/** All that is known after a case. */
export interface Facts {
  readonly sent: readonly SentFact[];
  readonly channels: readonly string[];
  readonly deliveries: readonly DeliveryFact[];
  readonly events: readonly EventFact[];
  readonly destinations: readonly DestinationFact[];
  readonly posts: readonly PostFact[];
  /** Notifications whose first message was taken while the answer could not be stored. */
  readonly ambiguous: ReadonlySet<string>;
  readonly conservation: readonly ConservationFact[];
  readonly texts: readonly TextFact[];
  readonly secrets: readonly SecretFact[];
  readonly processes: readonly ProcessFact[];
}
