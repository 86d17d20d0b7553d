import { toTestRunner } from './format-reader.js';
import { alcotest } from './runners/alcotest.js';
import { antJunit } from './runners/ant-junit.js';
import { automake } from './runners/automake.js';
import { ava } from './runners/ava.js';
import { bats } from './runners/bats.js';
import { bazel } from './runners/bazel.js';
import { boostTest } from './runners/boost-test.js';
import { bunDeno } from './runners/bun-deno.js';
import { busted } from './runners/busted.js';
import { cargoTest } from './runners/cargo-test.js';
import { catch2 } from './runners/catch2.js';
import { clojureTest } from './runners/clojure-test.js';
import { cmocka } from './runners/cmocka.js';
import { cppunit } from './runners/cppunit.js';
import { ctest } from './runners/ctest.js';
import { cucumber } from './runners/cucumber.js';
import { dartTest } from './runners/dart-test.js';
import { erlang } from './runners/erlang.js';
import { exunit } from './runners/exunit.js';
import { foundry } from './runners/foundry.js';
import { ginkgo } from './runners/ginkgo.js';
import { goTest } from './runners/go-test.js';
import { gocheck } from './runners/gocheck.js';
import { googletest } from './runners/googletest.js';
import { gradle } from './runners/gradle.js';
import { jasmine } from './runners/jasmine.js';
import { jest } from './runners/jest.js';
import { junitPlatform } from './runners/junit-platform.js';
import { junitText } from './runners/junit-text.js';
import { karmaMocha } from './runners/karma-mocha.js';
import { lit } from './runners/lit.js';
import { minitest } from './runners/minitest.js';
import { mocha } from './runners/mocha.js';
import { mozilla } from './runners/mozilla.js';
import { nextest } from './runners/nextest.js';
import { nodeTest } from './runners/node-test.js';
import { nunit } from './runners/nunit.js';
import { oneLineRunners } from './runners/one-line-runners.js';
import { perlProve } from './runners/perl-prove.js';
import { pest } from './runners/pest.js';
import { pester } from './runners/pester.js';
import { phpRunTests } from './runners/php-run-tests.js';
import { phpunit } from './runners/phpunit.js';
import { playwright } from './runners/playwright.js';
import { pytest } from './runners/pytest.js';
import { qtTest } from './runners/qt-test.js';
import { robot } from './runners/robot.js';
import { rspec } from './runners/rspec.js';
import { scala } from './runners/scala.js';
import { stestr } from './runners/stestr.js';
import { surefire } from './runners/surefire.js';
import { swiftTesting } from './runners/swift-testing.js';
import { tap } from './runners/tap.js';
import { tasty } from './runners/tasty.js';
import { testUnit } from './runners/test-unit.js';
import { testng } from './runners/testng.js';
import { testthat } from './runners/testthat.js';
import { trial } from './runners/trial.js';
import { unittest } from './runners/unittest.js';
import { unity } from './runners/unity.js';
import { vitest } from './runners/vitest.js';
import { vstest } from './runners/vstest.js';
import { xctest } from './runners/xctest.js';
import { xunitNet } from './runners/xunit-net.js';
import type { TestFormat } from './test-format.js';
import type { TestRunner } from './test-reader.js';

const readers: readonly TestRunner[] = [
  antJunit,
  catch2,
  karmaMocha,
  mocha,
  pytest,
  robot,
  surefire,
  trial,
  unittest,
];

/** Runners that patterns suffice for. */
export const testFormats: readonly TestFormat[] = [
  alcotest,
  automake,
  ava,
  bats,
  bazel,
  boostTest,
  bunDeno,
  busted,
  cargoTest,
  clojureTest,
  cmocka,
  cppunit,
  ctest,
  cucumber,
  dartTest,
  erlang,
  exunit,
  foundry,
  ginkgo,
  goTest,
  gocheck,
  googletest,
  gradle,
  jasmine,
  jest,
  junitPlatform,
  junitText,
  lit,
  minitest,
  mozilla,
  nextest,
  nodeTest,
  nunit,
  ...oneLineRunners,
  perlProve,
  pest,
  pester,
  phpRunTests,
  phpunit,
  playwright,
  qtTest,
  rspec,
  scala,
  stestr,
  swiftTesting,
  tap,
  tasty,
  testUnit,
  testng,
  testthat,
  unity,
  vitest,
  vstest,
  xctest,
  xunitNet,
];

/** All test runners whose output is understood. */
export const testRunners: readonly TestRunner[] = /* @__PURE__ */ [
  ...readers,
  ...testFormats.map(toTestRunner),
];
