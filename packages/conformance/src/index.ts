export type { ReceivedRequest } from './http/received-request.js';
export type { Answer, ScriptedAnswer } from './http/scripted-answer.js';
export { type ScriptedServer, startScriptedServer } from './http/scripted-server.js';
export type { Waivers } from './kit/case.js';
export { testContext } from './kit/test-context.js';
export type { Create, Wiring } from './kit/wiring.js';
export { modelSuite } from './model/model-suite.js';
export type { ModelAnswer, ModelSuiteOptions } from './model/model-suite-options.js';
export { reasonerSuite } from './reasoner/reasoner-suite.js';
export type { ReasonerHttp, ReasonerSuiteOptions } from './reasoner/reasoner-suite-options.js';
export { hostileNotification } from './samples/hostile-notification.js';
export { sampleInsight } from './samples/sample-insight.js';
export { emptyInvestigation, sampleInvestigation } from './samples/sample-investigation.js';
export { sampleNotification } from './samples/sample-notification.js';
export { sampleJob, sampleRun } from './samples/sample-run.js';
export { sinkSuite } from './sink/sink-suite.js';
export type { DeliversByHttp, DeliversElsewhere, SinkSuiteOptions } from './sink/sink-suite-options.js';
export { sourceSuite } from './source/source-suite.js';
export type {
  Fetch,
  ProductiveRecording,
  Recording,
  Signing,
  SourceFetches,
  SourceSuiteOptions,
  SourceWiring,
} from './source/source-suite-options.js';
