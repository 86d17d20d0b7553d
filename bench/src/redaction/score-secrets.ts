import { mean } from '../logs/read-cases.js';

/** A text with the values in it that must not survive, or with none. */
export interface SecretCase {
  readonly id: string;
  readonly positive: boolean;
  readonly text: string;
  /** Missing: any change counts. */
  readonly secrets?: readonly string[];
}

/** The share of cases without a surviving value, and the share of harmless texts that were changed. */
export function scoreSecrets(
  cases: readonly SecretCase[],
  redacted: readonly string[],
): Readonly<Record<'recall' | 'falseFlags', number>> {
  const changed = (index: number): boolean => redacted[index] !== cases[index]?.text;
  const survives = (index: number): boolean => {
    const values = cases[index]?.secrets ?? [];
    return values.length > 0 ? values.some((value) => redacted[index]?.includes(value)) : !changed(index);
  };
  const indices = [...cases.keys()];
  return {
    recall: mean(indices.map((index) => (cases[index]?.positive ? Number(!survives(index)) : undefined))),
    falseFlags: mean(indices.map((index) => (cases[index]?.positive ? undefined : Number(changed(index))))),
  };
}
