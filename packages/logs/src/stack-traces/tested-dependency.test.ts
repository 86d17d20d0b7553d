import { expect, it } from 'vitest';
import { parseStackTrace } from './parse-stack-trace.js';
import type { StackFrame } from './stack-trace.js';

function topOf(text: string): StackFrame | undefined {
  const [trace] = parseStackTrace(text);
  return trace?.frames[trace.topFrame ?? -1];
}

it('takes the dependency that a fuzz target calls directly for what is tested', () => {
  expect(
    topOf(`Traceback (most recent call last):
  File "/src/fuzz_html.py", line 12, in TestOneInput
    html.parse(data)
  File "/usr/local/lib/python3.8/site-packages/html5/parser.py", line 9, in parse_tag
    compile(tag)
  File "/usr/local/lib/python3.8/re.py", line 3, in compile
ValueError: bad tag`),
  ).toMatchObject({ function: 'parse_tag', inProject: true });
  expect(
    topOf(`== Java Exception: java.lang.ArrayIndexOutOfBoundsException: Index 9
	at java.base/java.util.Arrays.copy(Arrays.java:9)
	at org.apache.commons.compress.Zip.read(Zip.java:9)
	at ZipFuzzer.fuzzerTestOneInput(ZipFuzzer.java:12)`),
  ).toMatchObject({ function: 'org.apache.commons.compress.Zip.read', inProject: true });
});

it('prefers the own code between a fuzz target and a dependency', () => {
  expect(
    topOf(`Traceback (most recent call last):
  File "/src/fuzz_html.py", line 12, in TestOneInput
    app.run(data)
  File "/src/app/run.py", line 3, in run
    html.parse(data)
  File "/usr/local/lib/python3.8/site-packages/html5/parser.py", line 9, in parse_tag
ValueError: bad tag`),
  ).toMatchObject({ function: 'run', inProject: true });
});

it('keeps to the fuzz target when it judges what the dependency answered', () => {
  expect(
    topOf(`== Java Exception: java.lang.AssertionError: not idempotent
	at com.acme.JsonFuzzer.fuzzerTestOneInput(JsonFuzzer.java:30)
Caused by: com.google.gson.stream.MalformedJsonException: line 1
	at com.google.gson.Gson.fromJson(Gson.java:947)
	at com.acme.JsonFuzzer.fuzzerTestOneInput(JsonFuzzer.java:28)`),
  ).toMatchObject({ function: 'com.acme.JsonFuzzer.fuzzerTestOneInput', inProject: true });
});

it('leaves a dependency below other code where it is', () => {
  expect(
    topOf(`Traceback (most recent call last):
  File "/app/.venv/lib/python3.8/site-packages/flask/app.py", line 9, in run
ValueError: bad tag`),
  ).toMatchObject({ function: 'run', inProject: false });
});
