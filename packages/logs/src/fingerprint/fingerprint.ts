import { createHash } from 'node:crypto';
import { type Masked, maskText } from './mask-text.js';
import { lineMasks, valueMasks } from './masks.js';
import { stablePath } from './stable-path.js';

/** What makes a failure the same one. */
export interface FingerprintParts {
  readonly kind: string;
  /** The line that says why; masked before it counts. */
  readonly cause?: string | undefined;
  /** What the tool calls the failure: `TS2339`, `E0308`. */
  readonly code?: string | undefined;
  /** The file the cause points at; the end of its path counts. */
  readonly file?: string | undefined;
  /** The failing test; of its cause, the values do not count then. */
  readonly test?: string | undefined;
  /** Files and functions that belong to the cause; directories do not count. */
  readonly places?: readonly string[] | undefined;
}

/** One part as it counts. */
export interface CountedPart {
  readonly name: 'kind' | 'code' | 'file' | 'test' | 'cause' | 'place';
  readonly given: string;
  /** Without what differs between occurrences. */
  readonly counted: string;
  readonly masked: readonly Masked[];
}

/** Changes whenever the parts or the masks do, so that fingerprints of two versions are never compared. */
export const FINGERPRINT_VERSION = 'v2';

/** Identifies a failure: equal on another day, branch, runner and matrix leg. */
export function fingerprint(parts: FingerprintParts): string {
  const counted = countedParts(parts).map((part) => [part.name, part.counted]);
  const digest = createHash('sha256').update(JSON.stringify(counted)).digest('hex');
  return `${FINGERPRINT_VERSION}:${digest.slice(0, 16)}`;
}

/** The parts as they count, without the empty ones. */
export function countedParts(parts: FingerprintParts): readonly CountedPart[] {
  const { kind, code = '', file = '', test = '', cause = '', places = [] } = parts;
  const causeMasks = test === '' ? lineMasks : [...lineMasks, ...valueMasks];
  const all: readonly CountedPart[] = [
    plain('kind', kind),
    plain('code', code),
    { name: 'file', given: file, ...asCounted(maskText(stablePath(file), nameMasks)) },
    { name: 'test', given: test, ...asCounted(maskText(test, nameMasks)) },
    { name: 'cause', given: cause, ...asCounted(maskText(cause, causeMasks)) },
    ...places.map((place) => ({
      name: 'place' as const,
      given: place,
      ...asCounted(maskText(place, lineMasks)),
    })),
  ];
  return all.filter(({ counted }) => counted !== '');
}

/** `adds case 1` and `adds case 2` are two tests, so that plain numbers and directories stay in names. */
const nameMasks = lineMasks.filter(({ as }) => as !== '<n>' && as !== '');

const plain = (name: 'kind' | 'code', given: string): CountedPart => ({
  name,
  given,
  counted: given,
  masked: [],
});

const asCounted = ({
  text,
  masked,
}: ReturnType<typeof maskText>): Pick<CountedPart, 'counted' | 'masked'> => ({
  counted: text,
  masked,
});
