import { secrets } from '../redaction/secrets-set.js';
import { bugswarm } from './bugswarm.js';
import { cidiff, cidiffAlone } from './cidiff.js';
import { compilerDiagnostics } from './compiler-diagnostics.js';
import { flakyCategories } from './flaky-categories.js';
import type { LogSet } from './log-set.js';
import { logchunks } from './logchunks.js';
import { logdx } from './logdx.js';
import { loghub } from './loghub.js';
import { pytorch } from './pytorch.js';
import { stackTraceSets } from './stack-traces.js';
import { treeherder } from './treeherder.js';

/** Every set, and the folder of the data that it reads. */
export const allSets: readonly { readonly set: LogSet; readonly folder: string }[] = [
  { set: logchunks, folder: 'logchunks' },
  { set: logdx, folder: 'logdx-ci' },
  { set: cidiff, folder: 'cidiff' },
  { set: cidiffAlone, folder: 'cidiff' },
  { set: compilerDiagnostics, folder: 'compiler-diagnostics' },
  { set: treeherder, folder: 'treeherder' },
  { set: loghub, folder: 'loghub-2k' },
  { set: flakyCategories, folder: 'flaky-categories' },
  { set: bugswarm, folder: 'bugswarm-test-results' },
  { set: pytorch, folder: 'pytorch-log-classifier' },
  { set: secrets, folder: 'secrets' },
  ...stackTraceSets,
];
