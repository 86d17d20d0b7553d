import { listScenarios, loadScenario } from '@opsaicortex/scenarios';
import { scenarioInvestigation } from './src/testing/scenario-investigation.js';
import { rulesReasoner } from './src/index.js';
import { analyze } from '@opsaicortex/core';
for (const { name } of listScenarios()) {
  const s = loadScenario(name);
  const i = await scenarioInvestigation(s);
  const x = await analyze(rulesReasoner(), i, { signal: new AbortController().signal } as any);
  const e = s.expected;
  console.log('=====', name, x.verdict === e.verdict && x.category.kind === e.kind && x.category.domain===e.domain ? 'ok' : 'WRONG ' + JSON.stringify(e));
  console.log(JSON.stringify({...x, provenance: undefined}, null, 1));
}
