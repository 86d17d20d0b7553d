export { listScenarios } from './list-scenarios.js';
export { loadScenario } from './load-scenario.js';
export { recordingsDirectory } from './recordings-directory.js';
export type {
  ExpectedInsight,
  Scenario,
  ScenarioAnnotation,
  ScenarioCommit,
  ScenarioConclusion,
  ScenarioJob,
  ScenarioQuote,
  ScenarioStep,
  ScenarioSummary,
} from './scenario.js';
