import { act } from './act.js';
import { appveyor } from './appveyor.js';
import { awsCodebuild } from './aws-codebuild.js';
import { azurePipelines } from './azure-pipelines.js';
import { bitbucket } from './bitbucket.js';
import { buildbot } from './buildbot.js';
import { buildkite } from './buildkite.js';
import { circleci } from './circleci.js';
import { githubActions } from './github-actions.js';
import { gitlab } from './gitlab.js';
import { googleCloudBuild } from './google-cloud-build.js';
import { jenkins } from './jenkins.js';
import type { Dialect } from './marker.js';
import { plain } from './plain.js';
import { taskcluster } from './taskcluster.js';
import { teamcity } from './teamcity.js';
import { travis } from './travis.js';

/** Every known form of log; at equal evidence the earlier one is taken. */
export const allDialects: readonly Dialect[] = [
  githubActions,
  azurePipelines,
  gitlab,
  travis,
  jenkins,
  circleci,
  buildkite,
  taskcluster,
  bitbucket,
  teamcity,
  act,
  appveyor,
  awsCodebuild,
  googleCloudBuild,
  buildbot,
  plain,
];
