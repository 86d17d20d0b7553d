import { modelSuite } from '../model/model-suite.js';
import { reasonerSuite } from '../reasoner/reasoner-suite.js';
import { sinkSuite } from '../sink/sink-suite.js';
import { sourceSuite } from '../source/source-suite.js';
import { memorySinkOptions } from './reference-memory-sink.js';
import { referenceModelOptions } from './reference-model.js';
import { askingReasonerOptions, referenceReasonerOptions } from './reference-reasoner.js';
import { referenceSinkOptions } from './reference-sink.js';
import { referenceSource } from './reference-source.js';
import { referenceSourceOptions } from './reference-vendor.js';

sourceSuite({ create: referenceSource, ...referenceSourceOptions });
modelSuite(referenceModelOptions);
reasonerSuite(referenceReasonerOptions);
reasonerSuite(askingReasonerOptions);
sinkSuite(referenceSinkOptions);
sinkSuite(memorySinkOptions());
