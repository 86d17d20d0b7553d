import { appleTrace } from './languages/apple-trace.js';
import { dartTrace } from './languages/dart-trace.js';
import { dotnetTrace } from './languages/dotnet-trace.js';
import { elixirTrace } from './languages/elixir-trace.js';
import { goTrace } from './languages/go-trace.js';
import { javaTrace } from './languages/java-trace.js';
import { browserTrace, javascriptTrace } from './languages/javascript-trace.js';
import { nativeTrace } from './languages/native-trace.js';
import { phpTrace } from './languages/php-trace.js';
import { pythonTrace } from './languages/python-trace.js';
import { rubyTrace } from './languages/ruby-trace.js';
import { rustTrace } from './languages/rust-trace.js';
import { scriptTraces } from './languages/script-traces.js';
import type { TraceLanguage } from './trace-language.js';

/** In the order of trying: `at` begins a call in three languages, `#0` in three others; the strictest is asked first. */
export const traceLanguages: readonly TraceLanguage[] = [
  pythonTrace,
  javaTrace,
  dotnetTrace,
  javascriptTrace,
  goTrace,
  rustTrace,
  dartTrace,
  phpTrace,
  ...scriptTraces,
  appleTrace,
  nativeTrace,
  elixirTrace,
  rubyTrace,
  browserTrace,
];
