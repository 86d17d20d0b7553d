import { registerCases } from './register-cases.js';

const fails = () => Promise.reject(new Error('A broken rule.'));

registerCases(
  'a suite run by register-cases.test.ts',
  [
    { id: 'SNK-1', title: 'passes', run: async () => undefined },
    { id: 'SNK-2', title: 'fails', run: fails },
    { id: 'SNK-3', title: 'fails', run: fails },
  ],
  { 'SNK-1': 'it used to fail', 'SNK-3': 'the vendor has no ids' },
);
