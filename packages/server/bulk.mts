import { openInput } from './src/analyze/open-input.js';
import { understandLog } from '@opsaicortex/logs';
import { toInvestigation } from './src/analyze/to-investigation.js';
import { rulesReasoner } from '@opsaicortex/reasoner-rules';
import { insightSchema, analyze, createCallContext } from '@opsaicortex/core';
for (const f of process.argv.slice(2)) {
  const i = await openInput(f, process.stdin);
  if ('message' in i) { console.log(f, i.message); continue; }
  const log = await understandLog(i.chunks);
  const inv = toInvestigation('job', log, new Date());
  const x = await rulesReasoner().analyze(inv, createCallContext({idempotencyKey:'x'}));
  const y = await analyze(rulesReasoner(), inv, createCallContext({idempotencyKey:'x'}));
  insightSchema.parse(x);
  if (y.evidence.length !== x.evidence.length) console.log('!!!! citations lost', f, x.evidence);
  console.log(f.split('/').pop()!.slice(0,46).padEnd(46), x.category.kind, x.confidence, '|', x.title, '\n      ', x.evidence[0]?.line, x.evidence[0]?.quote.slice(0,150), '\n      ', x.fixes.map(q=>q.command).filter(Boolean).join(' ; '));
}
