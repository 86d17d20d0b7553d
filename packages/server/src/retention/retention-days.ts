/** How many days things are kept, from when they ended. 0 keeps them for good. */
export interface RetentionDays {
  /**
   * Headers and raw bodies of deliveries. Without them a delivery cannot be replayed.
   * @default 30
   */
  readonly bodies: number;
  /**
   * Lines of logs that prove an explanation.
   * @default 90
   */
  readonly evidence: number;
  /**
   * The explanation of each failed run. That of an incident stays with the incident.
   * @default 180
   */
  readonly insights: number;
  /**
   * Everything else of a delivery and of an incident. Numbers of charts stay.
   * @default 400
   */
  readonly events: number;
}

/** What is kept when nothing else is said. */
export const defaultRetention: RetentionDays = { bodies: 30, evidence: 90, insights: 180, events: 400 };
