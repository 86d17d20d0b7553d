import Handlebars from 'handlebars';
import type { EscapeFunction } from './place.js';
import { type TemplateProblem, templateError } from './template-error.js';
import { type PlacedValue, toText, type ValueHelper, valueHelpers } from './template-helpers.js';

const maxOutputLength = 200_000;
const maxIterations = 10_000;

/** The helpers of one rendering. They are made anew for each, because they count what it has used. */
export function createRenderHelpers(
  name: string,
  escapeValue: EscapeFunction,
): Record<string, Handlebars.HelperDelegate> {
  const placedValues = new WeakSet<object>();
  const fail = (problem: TemplateProblem): never => {
    throw templateError(name, problem);
  };
  const limitLength = (text: string): string =>
    text.length > maxOutputLength ? fail({ problem: `It prints over ${maxOutputLength} characters.` }) : text;

  const isPlaced = (value: unknown): value is PlacedValue =>
    typeof value === 'object' && value !== null && placedValues.has(value);

  /** The one place where a value becomes output. */
  const emit = (line: number, field: string, value: unknown): string => {
    if (isPlaced(value)) return limitLength(escapeValue(value.text, value.place));
    return limitLength(
      escapeValue(
        attempt(line, field, () => toText(value)),
        'text',
      ),
    );
  };

  const attempt = <Result>(line: number, field: string, work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      const problem = cause instanceof Error ? cause.message : 'It failed.';
      return fail({ problem, line, field, cause });
    }
  };

  const toHelper =
    (field: string, helper: ValueHelper): Handlebars.HelperDelegate =>
    (line: number, ...values: unknown[]): unknown => {
      const result = attempt(line, field, () => helper(...values.slice(0, -1)));
      if (typeof result === 'object' && result !== null) placedValues.add(result);
      return result;
    };

  return {
    ...Object.fromEntries(
      Object.entries(valueHelpers).map(([field, helper]) => [field, toHelper(field, helper)]),
    ),
    emit,
    need: (line: number, field: string, value: unknown) =>
      value === undefined ? fail({ problem: 'There is no such field.', line, field }) : value,
    list: (line: number, field: string, value: unknown) =>
      Array.isArray(value) ? value : fail({ problem: 'There is no such list.', line, field }),
    each: createEach(limitLength, fail),
  };
}

/** `#each` over lists, with a budget for the whole rendering, so that nested ones cannot explode. */
function createEach(
  limitLength: (text: string) => string,
  fail: (problem: TemplateProblem) => never,
): Handlebars.HelperDelegate {
  let iterations = 0;
  return function each(this: unknown, values: readonly unknown[], options: Handlebars.HelperOptions): string {
    if (values.length === 0) return options.inverse(this);
    let printed = '';
    for (const [index, value] of values.entries()) {
      iterations += 1;
      if (iterations > maxIterations) fail({ problem: `It repeats over ${maxIterations} times.` });
      const data = Handlebars.createFrame(options.data);
      Object.assign(data, { index, key: index, first: index === 0, last: index === values.length - 1 });
      printed = limitLength(printed + options.fn(value, { data, blockParams: [value, index] }));
    }
    return printed;
  };
}
