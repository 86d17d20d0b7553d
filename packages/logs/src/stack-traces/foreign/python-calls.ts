import { anyDirectory, type ForeignCalls } from './foreign-calls.js';

/** The standard library, the interpreter's own modules and test runners. */
export const pythonCalls: ForeignCalls = {
  runtimeFiles: [
    /\/(?:lib|Lib)\/(?:python|pypy)\d/,
    /[\\/]Python\d+[\\/]lib[\\/]/i,
    anyDirectory([
      String.raw`\.pyenv`,
      '_pytest',
      'pluggy',
      'atheris',
      String.raw`python\d*_lib`,
      String.raw`third_party/webapp2[\w.-]*`,
    ]),
    /[\\/](?:bin|Scripts)[\\/](?:pytest|nosetests|tox|coverage)(?:\.py)?$/,
  ],
  dependencyFiles: [
    anyDirectory(['site-packages', 'dist-packages', String.raw`\.eggs`, String.raw`[\w.-]+\.egg`]),
  ],
};
