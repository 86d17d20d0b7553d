import type { LineRule } from '../rules/line-rule.js';
import { allTools } from '../tools/all-tools.js';

const rules = allTools.flatMap((tool) => tool.rules);

/** What compilers, linters, test runners and package managers print; rules that know no tool come last, surest first. */
export const diagnosticRules: readonly LineRule[] = [
  ...rules.filter(({ isFallback }) => !isFallback),
  ...rules.filter(({ isFallback }) => isFallback).sort((a, b) => b.confidence - a.confidence),
];
