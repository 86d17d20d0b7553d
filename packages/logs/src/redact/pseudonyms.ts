/** How many different secrets of a kind were hidden. */
export interface Redaction {
  readonly kind: string;
  readonly count: number;
}

/** Gives each secret a name that says nothing of it. */
export interface Pseudonyms {
  nameOf(kind: string, secret: string): string;
  /** The secret behind a name, in this process only. */
  secretOf(pseudonym: string): string | undefined;
  redactions(): readonly Redaction[];
}

/** The same secret keeps its first name whatever it is found as later. */
export function createPseudonyms(): Pseudonyms {
  const names = new Map<string, string>();
  const secrets = new Map<string, string>();
  const counts = new Map<string, number>();
  return {
    nameOf: (kind, secret) => {
      const known = names.get(secret);
      if (known !== undefined) return known;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const name = `‹secret:${kind}:${count}›`;
      names.set(secret, name);
      secrets.set(name, secret);
      return name;
    },
    secretOf: (pseudonym) => secrets.get(pseudonym),
    redactions: () => [...counts].map(([kind, count]) => ({ kind, count })),
  };
}
