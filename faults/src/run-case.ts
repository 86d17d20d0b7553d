import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultCase } from './fault-case.js';
import type { CaseRecord } from './harness/case-record.js';
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
    const result = toCaseResult(faultCase, opened.record, facts, (performance.now() - startedAt) / 1_000);
    if (result.violations.length > 0) keepOutput(faultCase.name, opened.record);
    return result;
  } catch (error) {
    await opened.abandon();
    keepOutput(faultCase.name, opened.record);
    throw error;
  }
}

/** Where what the processes of a failed case wrote is kept. */
export function toOutputFile(name: string): string {
  return join(tmpdir(), `opsaicortex-faults-${name}.log`);
}

function keepOutput(name: string, { processes }: CaseRecord): void {
  const outputs = processes.map((process) => `=== ${process.role} ${process.pid}\n${process.output()}`);
  writeFileSync(toOutputFile(name), outputs.join('\n'), { mode: 0o600 });
}
