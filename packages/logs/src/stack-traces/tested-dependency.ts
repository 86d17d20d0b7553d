import { ownerOf } from './is-project-file.js';
import type { TraceLanguage } from './trace-language.js';
import type { Section } from './trace-section.js';

/** The function that a fuzzer calls: libFuzzer, Atheris, Jazzer, libfuzzer-sys, jsfuzz and Jazzer.js. */
const fuzzTarget =
  /(?:^|[.:#>])(?:LLVMFuzzerTestOneInput|TestOneInput|fuzzerTestOneInput|rust_fuzzer_test_input|TestOneProtoInput|(?:module\.exports\.|exports\.)?fuzz)$/;

/**
 * A fuzz target that calls a dependency with nothing of its own between them is there to test it: the dependency's
 * calls are the project's. Not so where the target raised an exception itself: it judges what the dependency answered.
 */
export function claimTestedDependency(
  sections: readonly Section[],
  innermost: TraceLanguage['innermost'],
): void {
  const innerCalls = sections.map(({ frames }) => {
    const target = frames.findIndex(({ function: name = '' }) => fuzzTarget.test(name));
    if (target < 0) return undefined;
    return innermost === 'last' ? range(target + 1, frames.length) : range(0, target);
  });
  if (innerCalls.some((calls) => calls?.length === 0)) return;
  for (const [index, section] of sections.entries()) claimCalls(section, innerCalls[index] ?? []);
}

function claimCalls({ frames, ranks }: Section, calls: readonly number[]): void {
  if (calls.some((index) => (ranks[index] ?? 0) >= 2)) return;
  for (const index of calls) {
    const frame = frames[index];
    if (frame === undefined || ownerOf(frame.file, frame.function) !== 'dependency') continue;
    frames[index] = { ...frame, inProject: true };
    ranks[index] = 3;
  }
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
