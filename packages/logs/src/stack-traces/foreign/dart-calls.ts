import { anyDirectory, type ForeignCalls } from './foreign-calls.js';

/** Dart and Flutter. */
export const dartCalls: ForeignCalls = {
  runtimeFiles: [/^dart:/, /^package:(?:test|test_api|flutter|flutter_test|matcher|stack_trace)\//],
  dependencyFiles: [/^package:(?:async|collection|http)\//, anyDirectory([String.raw`\.pub-cache`])],
};
