import { dartCalls } from './foreign/dart-calls.js';
import type { ForeignCalls } from './foreign/foreign-calls.js';
import { isForeignModule } from './foreign/foreign-modules.js';
import { goCalls, goStandard } from './foreign/go-calls.js';
import { javascriptCalls } from './foreign/javascript-calls.js';
import { jvmCalls } from './foreign/jvm-calls.js';
import { isNativeLibraryFile } from './foreign/native-files.js';
import { nativeHosts } from './foreign/native-functions.js';
import { pythonCalls } from './foreign/python-calls.js';
import { rubyCalls } from './foreign/ruby-calls.js';
import { rustCalls } from './foreign/rust-calls.js';
import { scriptCalls } from './foreign/script-calls.js';
import { systemCalls } from './foreign/system-calls.js';
import type { TraceLanguage } from './trace-language.js';

const foreignCalls: readonly ForeignCalls[] = [
  systemCalls,
  javascriptCalls,
  pythonCalls,
  rubyCalls,
  jvmCalls,
  goCalls,
  rustCalls,
  dartCalls,
  scriptCalls,
];

const listOf = (name: keyof ForeignCalls): readonly RegExp[] =>
  foreignCalls.flatMap((calls) => calls[name] ?? []);
const dependencyFiles = listOf('dependencyFiles');
const dependencyFunctions = listOf('dependencyFunctions');
const runtimeFiles = [/compiler-rt/, ...listOf('runtimeFiles')];
const runtimeFunctions = listOf('runtimeFunctions');

/** The Java virtual machine says which loader a class came from: `app//org.junit.Assert.fail`. */
const classLoader = /^(?:app|platform)\/[^/]{0,80}\//;

/** Whose code a call is in; a place that nothing is known about is the runtime's. */
export type CallOwner = 'project' | 'dependency' | 'runtime';

/** Says whose code a call is in, as far as its path and name tell. */
export function ownerOf(file: string | undefined, functionName: string | undefined): CallOwner {
  const name = functionName?.replace(classLoader, '') ?? '';
  const has = (patterns: readonly RegExp[], text: string): boolean =>
    patterns.some((pattern) => pattern.test(text));
  if (has(runtimeFunctions, name)) return 'runtime';
  if (has(dependencyFunctions, name)) return 'dependency';
  if (file === undefined) return 'runtime';
  // Python and Ruby keep packages below their own directories.
  if (has(dependencyFiles, file)) return 'dependency';
  return has(runtimeFiles, file) ? 'runtime' : 'project';
}

/** Whether a call is in the project's own code, as far as its path and name tell. */
export const isProjectFile = (file: string | undefined, functionName: string | undefined): boolean =>
  ownerOf(file, functionName) === 'project';

interface Call {
  readonly file: string | undefined;
  readonly function: string | undefined;
  readonly module: string | undefined;
}

/** How much a call tells: the project's own · the same with a binary or the entry point alone · a library's · of the machinery that reports. */
export type FrameRank = 3 | 2 | 1 | 0;

/** Ranks a call of a language, which may print calls without their file. */
export function rankFrame(call: Call, language: TraceLanguage): FrameRank {
  const { file, module } = call;
  const name = call.function;
  if (name !== undefined && language.foreign?.some((pattern) => pattern.test(name))) return 0;
  if (module !== undefined && language.foreignModules?.test(module)) return 1;
  if (name === undefined && module !== undefined && file === undefined)
    return isForeignModule(module) ? 1 : 2;
  if (isOfLanguage(call, language.language)) return 1;
  if (module !== undefined && isForeignModule(module)) return 1;
  const isNative = language.language === 'cpp' || file === undefined;
  if (isNative && name !== undefined && entryPoint.test(name))
    return isProjectFile(file ?? './', name) ? 2 : 1;
  if (file !== undefined || language.needsFile === true) return isProjectFile(file, name) ? 3 : 1;
  return name !== undefined && isProjectFile('./', name) ? 3 : 1;
}

/** What a language's libraries look like, where the same would be the project's in another. */
function isOfLanguage({ file, function: name }: Call, language: string): boolean {
  if (language === 'go') return name !== undefined && goStandard.test(name);
  if (language !== 'cpp') return false;
  return (file !== undefined && isNativeLibraryFile(file)) || (name !== undefined && nativeHosts.test(name));
}

/** Whoever calls them is no part of the project; they tell less than what they call. */
const entryPoint =
  /^(?:main|_main|wmain|WinMain|wWinMain|LLVMFuzzerTestOneInput|TestOneProtoInput|rust_fuzzer_test_input)$/;
