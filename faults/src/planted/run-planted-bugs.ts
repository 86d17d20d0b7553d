import { allCases } from '../all-cases.js';
import { buildServer } from '../harness/build-server.js';
import type { Surroundings } from '../harness/open-world.js';
import { runCase } from '../run-case.js';
import { type PlantedBug, plantedBugs } from './planted-bugs.js';

/** Takes safeguards away, one at a time: a case that stays green proves nothing. Returns the exit code. */
export async function runPlantedBugs(
  surroundings: Surroundings,
  caseNames: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const chosen = plantedBugs.filter(({ caseName }) => caseNames.length === 0 || caseNames.includes(caseName));
  let unnoticed = 0;
  for (const bug of chosen) {
    print(`${bug.name}: ${bug.what}\n`);
    const seen = await findOut(bug, surroundings);
    if (!seen.isNoticed) unnoticed += 1;
    print(`  ${bug.caseName} ${seen.isNoticed ? 'goes red' : 'STAYS GREEN'}: ${seen.what}\n`);
  }
  print(`\n${chosen.length - unnoticed} of ${chosen.length} planted bugs were noticed\n`);
  return unnoticed === 0 ? 0 : 1;
}

async function findOut(
  bug: PlantedBug,
  surroundings: Surroundings,
): Promise<{ isNoticed: boolean; what: string }> {
  const faultCase = allCases.find(({ name }) => name === bug.caseName);
  if (faultCase === undefined) throw new Error(`There is no case ${bug.caseName}.`);
  const built = await buildServer(bug.edits);
  try {
    const { violations } = await runCase({ ...faultCase, name: bug.name }, { ...surroundings, built });
    const found = violations.find(
      ({ invariant, problem }) => invariant === bug.breaks && (bug.says?.test(problem) ?? true),
    );
    const what = found ?? violations[0];
    return {
      isNoticed: found !== undefined,
      what: what === undefined ? 'nothing was noticed' : `${what.invariant}: ${what.problem}`,
    };
  } catch (error) {
    // The case came to no end: that is red, too, for whoever looks at a process.
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { isNoticed: true, what: `could not be carried out: ${line}` };
  } finally {
    built.remove();
  }
}
