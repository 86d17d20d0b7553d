import { anyDirectory, type ForeignCalls } from './foreign-calls.js';

/** Ruby and JRuby with the test runners. */
export const rubyCalls: ForeignCalls = {
  runtimeFiles: [
    /[\\/]lib[\\/]ruby[\\/]\d|^org\/jruby|^jar:|^<internal:/,
    anyDirectory([String.raw`\.rbenv`, String.raw`\.rvm`]),
    /[\\/]lib[\\/](?:rspec[\\/](?:core|expectations|mocks)|minitest)(?:[\\/]|\.rb$)/,
    /[\\/](?:bin|exe)[\\/](?:rspec|rake|bundle|minitest)$/,
  ],
  dependencyFiles: [anyDirectory(['gems', String.raw`\.gem`])],
};
