/** One MUST of docs/spec.md as code: it throws when the adapter breaks the rule. */
export interface Case {
  /** The id of the MUST, such as `SNK-4`. One id is one case. */
  readonly id: string;
  /** What an adapter that keeps the rule does. */
  readonly title: string;
  readonly run: () => Promise<void>;
}

/** Rules that an adapter knowingly breaks: the id of the case, and why. */
export type Waivers = Readonly<Record<string, string>>;
