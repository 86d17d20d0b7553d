import { toTestRunner } from './format-reader.js';
import { antJunit } from './runners/ant-junit.js';
import { gradle } from './runners/gradle.js';
import { jest } from './runners/jest.js';
import { junitPlatform } from './runners/junit-platform.js';
import { junitText } from './runners/junit-text.js';
import { karmaMocha } from './runners/karma-mocha.js';
import { mocha } from './runners/mocha.js';
import { pytest } from './runners/pytest.js';
import { surefire } from './runners/surefire.js';
import { testng } from './runners/testng.js';
import { unittest } from './runners/unittest.js';
import { vitest } from './runners/vitest.js';
import type { TestFormat } from './test-format.js';
import type { TestRunner } from './test-reader.js';

const readers: readonly TestRunner[] = [surefire, antJunit, pytest, unittest, mocha, karmaMocha];

/** Runners that patterns suffice for. */
export const testFormats: readonly TestFormat[] = [gradle, jest, junitPlatform, junitText, testng, vitest];

/** All test runners whose output is understood. */
export const testRunners: readonly TestRunner[] = [...readers, ...testFormats.map(toTestRunner)];
