import type { FoundTrace } from './found-trace.js';
import { claimOwnPackage } from './own-package.js';
import type { ChainedException } from './stack-trace.js';
import { claimTestedDependency } from './tested-dependency.js';
import { rootOf, topFrameOf } from './top-frame.js';
import type { TraceLanguage } from './trace-language.js';
import type { Section } from './trace-section.js';

/** Puts the sections of a trace together. */
export function toFoundTrace(
  language: TraceLanguage,
  sections: readonly Section[],
  firstLine: number,
  lastLine: number,
): FoundTrace {
  if (language.packages === true) claimOwnPackage(sections);
  claimTestedDependency(sections, language.innermost);
  const root = rootOf(language, sections);
  const frames = sections.flatMap((section) => section.frames);
  const chain = toChain(sections);
  const topFrame = topFrameOf(language, sections, chain, root);
  const named = root?.isNamed ? root : sections.find(({ isNamed }) => isNamed);
  return {
    rootLine: named?.line,
    trace: {
      language: language.language,
      ...(named?.exception !== undefined && { exception: named.exception }),
      ...(named?.message !== undefined && { message: named.message }),
      firstLine,
      lastLine,
      frames,
      chain,
      ...(topFrame !== undefined && { topFrame }),
    },
  };
}

function toChain(sections: readonly Section[]): readonly ChainedException[] {
  let firstFrame = 0;
  return sections.map(({ exception, message, line, relation, frames, frameCount }) => {
    const link = { line, relation, firstFrame, frameCount };
    firstFrame += frames.length;
    return {
      ...(exception !== undefined && { exception }),
      ...(message !== undefined && { message }),
      ...link,
    };
  });
}
