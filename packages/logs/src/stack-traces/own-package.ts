import type { Section } from './trace-section.js';

/** `a.b.c.CartTest.total`, `a.b.TestCart$Inner.total`: the package of a test class. */
const testClass =
  /^(?<name>(?:[a-z_]\w*\.){2,12})(?:Test[A-Z]\w*|\w+(?:Tests?|IT|Spec|TestCase|TestSuite))(?:\$[\w$]+)?\./;
const frameworks =
  /^(?:java|javax|jdk|sun|junit|kotlin|scala|groovy|org\.(?:junit|testng|gradle|hamcrest|mockito|spockframework|scalatest|codehaus|jetbrains|springframework\.test|apache\.maven|eclipse\.jdt)|com\.(?:sun|intellij)|androidx?|io\.kotest|io\.quarkus\.test)\b/;
const SEGMENTS = 3;

/** A project that is a library itself: the package of the test in its trace is its own, whatever its name. */
export function claimOwnPackage(sections: readonly Section[]): void {
  const own = ownPackageOf(sections);
  if (own === undefined) return;
  for (const { frames, ranks } of sections) {
    for (const [index, frame] of frames.entries()) {
      if (frame.function?.startsWith(own) !== true) continue;
      frames[index] = { ...frame, inProject: true };
      ranks[index] = 3;
    }
  }
}

function ownPackageOf(sections: readonly Section[]): string | undefined {
  for (const { frames } of sections) {
    for (const { function: name = '' } of frames) {
      const found = frameworks.test(name) ? undefined : testClass.exec(name)?.groups?.name;
      if (found !== undefined)
        return found.split('.').slice(0, SEGMENTS).filter(Boolean).join('.').concat('.');
    }
  }
  return undefined;
}
