import { compiledLanguages } from './languages/compiled-languages.js';
import { javascriptTrace } from './languages/javascript-trace.js';
import { pythonTrace } from './languages/python-trace.js';
import { rubyTrace } from './languages/ruby-trace.js';
import { virtualMachineLanguages } from './languages/virtual-machine-languages.js';
import type { TraceLanguage } from './trace-language.js';

/** In the order of trying: `at` begins a call in three languages, and the strictest is asked first. */
export const traceLanguages: readonly TraceLanguage[] = [
  pythonTrace,
  ...virtualMachineLanguages,
  javascriptTrace,
  ...compiledLanguages,
  rubyTrace,
];
