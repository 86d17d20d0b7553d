export { type RulesReasonerOptions, rulesReasoner } from './rules-reasoner.js';
