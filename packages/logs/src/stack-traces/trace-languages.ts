import { appleTrace } from './languages/apple-trace.js';
import { dartTrace } from './languages/dart-trace.js';
import { dotnetTrace } from './languages/dotnet-trace.js';
import { elixirTrace } from './languages/elixir-trace.js';
import { goTrace } from './languages/go-trace.js';
import { hotspotTrace } from './languages/hotspot-trace.js';
import { javaTrace } from './languages/java-trace.js';
import { browserTrace, javascriptTrace } from './languages/javascript-trace.js';
import { minidumpTrace } from './languages/minidump-trace.js';
import { nativeTrace } from './languages/native-trace.js';
import { phpTrace } from './languages/php-trace.js';
import { pythonFaultTrace, pythonTrace } from './languages/python-trace.js';
import { rubyTrace } from './languages/ruby-trace.js';
import { rustTrace } from './languages/rust-trace.js';
import { scriptTraces } from './languages/script-traces.js';
import { drMemoryTrace, valgrindTrace } from './languages/valgrind-trace.js';
import type { TraceLanguage } from './trace-language.js';

/** In the order of trying: `at` begins a call in three languages, `#0` in three others; the strictest is asked first. */
export const traceLanguages: readonly TraceLanguage[] = [
  pythonFaultTrace,
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
  hotspotTrace,
  minidumpTrace,
  valgrindTrace,
  drMemoryTrace,
  nativeTrace,
  elixirTrace,
  rubyTrace,
  browserTrace,
];
