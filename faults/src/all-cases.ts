import { bodySizes } from './cases/body-sizes.js';
import { clockSkewed } from './cases/clock-skewed.js';
import { clusterKilledInTurn } from './cases/cluster-killed-in-turn.js';
import { duplicates } from './cases/duplicates.js';
import { edgeClockWrong } from './cases/edge-clock-wrong.js';
import { edgeCoreAway } from './cases/edge-core-away.js';
import { edgeDiskFull } from './cases/edge-disk-full.js';
import { embeddedKilled, embeddedKilledShort } from './cases/embedded-killed.js';
import { frozenWhileSending } from './cases/frozen-while-sending.js';
import { ingestKilledBeforeAnswer } from './cases/ingest-killed-before-answer.js';
import { internalTokens } from './cases/internal-tokens.js';
import { jobKilledSixTimes } from './cases/job-killed-six-times.js';
import { killedAfterSend } from './cases/killed-after-send.js';
import { logBombs } from './cases/log-bombs.js';
import { logLinks } from './cases/log-links.js';
import { modelHangs } from './cases/model-hangs.js';
import { modelStorms } from './cases/model-storms.js';
import { oddBodies } from './cases/odd-bodies.js';
import { outOfOrder } from './cases/out-of-order.js';
import { postgresLineSpoiled } from './cases/postgres-line-spoiled.js';
import { postgresLocked } from './cases/postgres-locked.js';
import { postgresQueueRestarted, postgresRestarted } from './cases/postgres-restarted.js';
import { redisAway } from './cases/redis-away.js';
import { redisFull } from './cases/redis-full.js';
import { redisAofRestarted, redisRestarted } from './cases/redis-restarted.js';
import { redisWiped } from './cases/redis-wiped.js';
import { signatures } from './cases/signatures.js';
import { sigtermDuringSend } from './cases/sigterm-during-send.js';
import { slackAnswersLost } from './cases/slack-answers-lost.js';
import { slackChannelLimited } from './cases/slack-channel-limited.js';
import { slowLoris } from './cases/slow-loris.js';
import { workerFrozen } from './cases/worker-frozen.js';
import { workerKilledInModelCall } from './cases/worker-killed-in-model-call.js';
import { workerKilledUnderLoad } from './cases/worker-killed-under-load.js';
import type { FaultCase } from './fault-case.js';

/** The crash matrix, in the order of the way that a delivery takes. */
export const allCases: readonly FaultCase[] = [
  signatures,
  oddBodies,
  bodySizes,
  slowLoris,
  duplicates,
  ingestKilledBeforeAnswer,
  postgresRestarted,
  postgresQueueRestarted,
  postgresLocked,
  postgresLineSpoiled,
  internalTokens,
  edgeCoreAway,
  edgeDiskFull,
  edgeClockWrong,
  redisRestarted,
  redisAofRestarted,
  redisWiped,
  redisAway,
  redisFull,
  workerKilledInModelCall,
  workerKilledUnderLoad,
  jobKilledSixTimes,
  workerFrozen,
  logLinks,
  logBombs,
  modelHangs,
  modelStorms,
  outOfOrder,
  killedAfterSend,
  frozenWhileSending,
  slackChannelLimited,
  slackAnswersLost,
  sigtermDuringSend,
  clockSkewed,
  embeddedKilledShort,
  embeddedKilled,
  clusterKilledInTurn,
];
