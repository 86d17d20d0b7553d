import type { FaultCase } from './fault-case.js';
import { openWorld, type Surroundings } from './harness/open-world.js';
import type { CaseResult } from './report/case-result.js';
import { toCaseResult } from './report/to-case-result.js';

/** Runs one case in a world of its own. @throws Error when the case could not be carried out */
export async function runCase(faultCase: FaultCase, surroundings: Surroundings): Promise<CaseResult> {
  const startedAt = performance.now();
  const opened = await openWorld(faultCase.name, faultCase.ground ?? {}, surroundings);
  try {
    await faultCase.run(opened.world);
    const facts = await opened.close();
    return toCaseResult(faultCase, opened.record, facts, (performance.now() - startedAt) / 1_000);
  } catch (error) {
    const output = opened.record.processes.map((process) => process.output().slice(-3_000)).join('\n');
    await opened.abandon();
    throw new Error(`${error instanceof Error ? error.stack : String(error)}\n${output}`, { cause: error });
  }
}
