import Handlebars from 'handlebars';
import { OpsError } from '../errors/ops-error.js';
import { createRenderHelpers } from './create-render-helpers.js';
import type { EscapeFunction } from './place.js';
import { templateError } from './template-error.js';
import { valueHelperNames } from './template-helpers.js';
import { toSafeProgram } from './to-safe-program.js';

const maxSourceBytes = 64 * 1024;

/** What a template is made from. */
export interface TemplateOptions {
  /** Names the template in errors, such as `slack.header`. */
  readonly name: string;
  /** Handlebars source, at most 64 KB. Write it yourself or take it from an admin: it decides what is printed. */
  readonly source: string;
  /** Makes a value safe where it is printed. Applied to every value, and to nothing else. */
  readonly escape: EscapeFunction;
}

/** A compiled template. */
export interface Template<Data> {
  /**
   * Prints the data.
   * @throws OpsError `configuration` that names template, line and field: unknown field, wrong type, or over the limits
   */
  render(data: Data): string;
}

/**
 * Compiles a template in which no value can be printed without the escape function, no field of a prototype can be
 * read, nothing can be included, and work and output are bounded.
 * @throws OpsError `configuration`
 */
export function createTemplate<Data extends object>(options: TemplateOptions): Template<Data> {
  const { name, source } = options;
  if (typeof source !== 'string') throw templateError(name, { problem: 'A template is a text.' });
  if (Buffer.byteLength(source) > maxSourceBytes) {
    throw templateError(name, { problem: `A template has at most ${maxSourceBytes} bytes.` });
  }
  // An environment of our own: a helper or partial that somebody registers globally is not there.
  const environment = Handlebars.create();
  const knownHelpers = {
    emit: true,
    need: true,
    list: true,
    ...Object.fromEntries([...valueHelperNames].map(toKnown)),
  };
  const compiled = environment.compile<Data>(
    guard(name, () => toSafeProgram(name, source)),
    {
      noEscape: true, // `emit` escapes
      knownHelpers: knownHelpers as KnownHelpers, // the type names the built-in ones as required
      knownHelpersOnly: true,
    },
  );
  return {
    render: (data) =>
      guard(name, () =>
        compiled(data, {
          helpers: createRenderHelpers(name, options.escape),
          allowProtoPropertiesByDefault: false,
          allowProtoMethodsByDefault: false,
        }),
      ),
  };
}

function toKnown(name: string): readonly [string, true] {
  return [name, true];
}

function guard<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (OpsError.isInstance(cause)) throw cause;
    throw templateError(name, { problem: 'It cannot be rendered.', cause });
  }
}
