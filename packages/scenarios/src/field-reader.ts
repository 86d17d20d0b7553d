/** Reads the fields of untrusted JSON one by one; every method throws an `Error` that says where the problem is. */
export interface FieldReader {
  /** A string that is not empty. */
  text(field: string): string;
  /** A whole number from 1. */
  count(field: string): number;
  oneOf<const Value extends string>(field: string, allowed: readonly Value[]): Value;
  texts(field: string): readonly string[];
  object(field: string): FieldReader;
  objects(field: string): readonly FieldReader[];
  /** A file name without folders, or undefined where the field is absent or null. */
  fileName(field: string): string | undefined;
}

/** Wraps a JSON value that must be an object; `place` names it in errors. */
export function createFieldReader(value: unknown, place: string): FieldReader {
  if (!isRecord(value)) throw new Error(`${place} is not an object.`);
  const refuse = (field: string, expected: string): never => {
    throw new Error(`${place}.${field} is not ${expected}.`);
  };
  const text = (field: string): string => {
    const found = value[field];
    return typeof found === 'string' && found !== '' ? found : refuse(field, 'a text');
  };
  const list = (field: string): readonly unknown[] => {
    const found: unknown = value[field];
    return Array.isArray(found) ? found : refuse(field, 'a list');
  };
  return {
    text,
    count(field) {
      const found = value[field];
      return typeof found === 'number' && Number.isInteger(found) && found > 0
        ? found
        : refuse(field, 'a number from 1');
    },
    oneOf(field, allowed) {
      return (
        allowed.find((candidate) => candidate === value[field]) ??
        refuse(field, `one of ${allowed.join(', ')}`)
      );
    },
    texts: (field) =>
      list(field).map((item) => (typeof item === 'string' ? item : refuse(field, 'a list of texts'))),
    object: (field) => createFieldReader(value[field], `${place}.${field}`),
    objects: (field) =>
      list(field).map((item, index) => createFieldReader(item, `${place}.${field}[${index}]`)),
    fileName(field) {
      const found = value[field] ?? undefined;
      if (found === undefined) return undefined;
      return /^[\w-][\w.-]*$/.test(text(field)) ? text(field) : refuse(field, 'a plain file name');
    },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
