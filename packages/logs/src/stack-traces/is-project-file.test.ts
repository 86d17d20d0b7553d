import { expect, it } from 'vitest';
import { isProjectFile, ownerOf } from './is-project-file.js';

it.each([
  ['GradleWorkerMain.java', 'worker.org.gradle.process.internal.worker.GradleWorkerMain.run'],
  ['Assert.java', 'app//org.junit.Assert.fail'],
  ['TestCase.java', 'junit.framework.TestCase.runBare'],
  ['DirectMethodHandleAccessor.java', 'java.base/jdk.internal.reflect.DirectMethodHandleAccessor.invoke'],
  ['DriverManager.java', 'platform/java.sql@17.0.1/java.sql.DriverManager.getConnection'],
  ['JUnitStarter.java', 'com.intellij.rt.junit.JUnitStarter.main'],
  ['Invoker.java', 'org.testng.internal.Invoker.invokeMethod'],
  ['_pytest/python.py', 'runtest'],
  ['/src/.venv/pluggy/_callers.py', '_multicall'],
  ['/app/node_modules/mocha/lib/runner.js', 'Runner.runTest'],
  ['../node_modules/jest-circus/build/run.js', '_callCircusTest'],
  ['file:///app/node_modules/@vitest/runner/dist/index.js', undefined],
  ['node:internal/process/task_queues', 'processTicksAndRejections'],
  ['module.js', 'Module._compile'],
  ['_stream_readable.js', 'Readable.push'],
  ['/cargo/registry/src/index-1/tokio-1.0.0/src/runtime/mod.rs', undefined],
  ['/build/task.rs', 'tokio::runtime::task::core::Core<T,S>::poll'],
  ['/build/function.rs', '<core::panic::AssertUnwindSafe<F> as core::ops::FnOnce<()>>::call_once'],
  ['/build/lib.rs', 'test::__rust_begin_short_backtrace'],
  ['/home/me/.gimme/versions/go1.22.linux.amd64/src/runtime/panic.go', 'panic'],
  ['/sdk/testing.go', 'testing.tRunner'],
  ['/home/me/.rvm/rubies/ruby-3.3.0/lib/ruby/3.3.0/benchmark.rb', 'measure'],
  ['/src/rspec-core/lib/rspec/core/runner.rb', 'run_specs'],
  ['/home/me/bin/rspec', '<main>'],
  ['/usr/local/lib/python3.12/json/decoder.py', 'decode'],
  ['/home/me/.julia/packages/JSON/x/src/Parser.jl', 'parse'],
  ['https://deno.land/std@0.200.0/assert/mod.ts', 'assert'],
  ['library/core/src/option.rs', 'unwrap'],
  ['CoroutineDebugging.kt', '_COROUTINE._BOUNDARY._'],
])('knows %s (%s) for a frame of a library', (file, functionName) => {
  expect(isProjectFile(file, functionName)).toBe(false);
});

it.each([
  ['CartTest.java', 'com.acme.CartTest.total'],
  ['CartTest.java', 'app//com.acme.CartTest.total'],
  ['Worker.java', 'worker.acme.Worker.run'],
  ['JunitReport.java', 'junitreport.JunitReport.write'],
  ['src/testing/fixtures.py', 'load'],
  ['tests/test_runner.py', 'test_runs'],
  ['src/runner.js', 'Runner.run'],
  ['/app/src/events.js', 'emit'],
  ['/usr/src/app/cart.js', 'total'],
  ['/usr/local/shop/cart.py', 'total'],
  ['/go/src/app/main.go', 'main.main'],
  ['./tests/test.rs', 'test::adds_up'],
  ['src/core/mod.rs', 'shop::core::total'],
  ['spec/cart_spec.rb', 'block in <top (required)>'],
])('knows %s (%s) for a frame of the project', (file, functionName) => {
  expect(isProjectFile(file, functionName)).toBe(true);
});

it.each([
  ['/app/.venv/lib/python3.12/site-packages/flask/app.py', 'run', 'dependency'],
  ['/usr/lib/python3.12/json/decoder.py', 'decode', 'runtime'],
  ['Gson.java', 'com.google.gson.Gson.fromJson', 'dependency'],
  ['List.java', 'java.base/java.util.List.of', 'runtime'],
  ['Cart.java', 'com.acme.Cart.total', 'project'],
  [undefined, 'total', 'runtime'],
])('says whose %s (%s) is', (file, functionName, owner) => {
  expect(ownerOf(file, functionName)).toBe(owner);
});
