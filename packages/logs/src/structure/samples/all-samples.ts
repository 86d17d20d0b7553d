import { actSample, azureSample, ghColumnsSample, githubSample } from './github-samples.js';
import {
  awsCodebuildSample,
  bitbucketSample,
  circleciSample,
  googleCloudBuildSample,
} from './hosted-samples.js';
import {
  appveyorSample,
  buildbotSample,
  plainSample,
  taskclusterSample,
  travisSample,
} from './open-source-samples.js';
import {
  buildkiteSample,
  gitlabSample,
  gitlabStampedSample,
  jenkinsFreestyleSample,
  jenkinsSample,
  teamcitySample,
} from './self-hosted-samples.js';
import type { StructureSample } from './structure-sample.js';

/** One small log for every form of log. */
export const samples: readonly StructureSample[] = [
  githubSample,
  ghColumnsSample,
  actSample,
  azureSample,
  gitlabSample,
  gitlabStampedSample,
  jenkinsSample,
  jenkinsFreestyleSample,
  buildkiteSample,
  teamcitySample,
  circleciSample,
  bitbucketSample,
  awsCodebuildSample,
  googleCloudBuildSample,
  travisSample,
  taskclusterSample,
  buildbotSample,
  appveyorSample,
  plainSample,
];
