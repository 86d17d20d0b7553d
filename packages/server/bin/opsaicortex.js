#!/usr/bin/env node
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';

const entry = new URL('../dist/cli.js', import.meta.url);
// From Node 22 on: the second start reads compiled code.
nodeModule.enableCompileCache?.();
if (existsSync(entry)) {
  await import(entry.href);
} else {
  process.stderr.write('opsaicortex is not built yet: run `npm run setup` at the root of the repository.\n');
  process.exitCode = 1;
}
