import Handlebars from 'handlebars';
import type { EscapeFunction } from './place.js';
import { type TemplateProblem, templateError } from './template-error.js';
import { type PlacedValue, toText, type ValueHelper, valueHelpers } from './template-helpers.js';

const maxOutputLength = 200_000;
const maxIterations = 10_000;

type Helpers = Record<string, Handlebars.HelperDelegate>;

/** The helpers of one rendering. They are made anew for each, because they count what it has used. */
export function createRenderHelpers(name: string, escapeValue: EscapeFunction): Helpers {
  const placedValues = new WeakSet<object>();
  const isPlaced = (value: unknown): value is PlacedValue =>
    typeof value === 'object' && value !== null && placedValues.has(value);

  const toHelper =
    (field: string, helper: ValueHelper): Handlebars.HelperDelegate =>
    (line: number, ...values: unknown[]): unknown => {
      const result = attempt(name, line, field, () => helper(...values.slice(0, -1)));
      if (typeof result === 'object' && result !== null) placedValues.add(result);
      return result;
    };

  /** The one place where a value becomes output. */
  const emit = (line: number, field: string, value: unknown): string => {
    const text = isPlaced(value) ? value.text : attempt(name, line, field, () => toText(value));
    return limitLength(name, escapeValue(text, isPlaced(value) ? value.place : 'text'));
  };

  const helpers = Object.entries(valueHelpers).map(([field, helper]) => [field, toHelper(field, helper)]);
  return {
    ...Object.fromEntries(helpers),
    emit,
    need: (line: number, field: string, value: unknown) =>
      value === undefined ? fail(name, { problem: 'There is no such field.', line, field }) : value,
    list: (line: number, field: string, value: unknown) =>
      Array.isArray(value) ? value : fail(name, { problem: 'There is no such list.', line, field }),
    each: createEach(name),
  };
}

/** `#each` over lists, with a budget for the whole rendering, so that nested ones cannot explode. */
function createEach(name: string): Handlebars.HelperDelegate {
  let iterations = 0;
  return function each(this: unknown, values: readonly unknown[], options: Handlebars.HelperOptions): string {
    if (values.length === 0) return options.inverse(this);
    let printed = '';
    for (const [index, value] of values.entries()) {
      iterations += 1;
      if (iterations > maxIterations) fail(name, { problem: `It repeats over ${maxIterations} times.` });
      const data = Handlebars.createFrame(options.data);
      Object.assign(data, { index, key: index, first: index === 0, last: index === values.length - 1 });
      printed = limitLength(name, printed + options.fn(value, { data, blockParams: [value, index] }));
    }
    return printed;
  };
}

function limitLength(name: string, text: string): string {
  if (text.length <= maxOutputLength) return text;
  return fail(name, { problem: `It prints over ${maxOutputLength} characters.` });
}

function attempt<Result>(name: string, line: number, field: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : 'It failed.';
    return fail(name, { problem, line, field, cause });
  }
}

function fail(name: string, problem: TemplateProblem): never {
  throw templateError(name, problem);
}
