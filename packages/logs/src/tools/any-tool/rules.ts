import type { LineRule } from '../../rules/line-rule.js';
import { placeKeywords } from './keywords.js';
import { leveledForms, trailingForms } from './leveled-forms.js';
import { namesKnownFile, namesLevelAndKnownFile, namesLevelAndPlace } from './place-checks.js';
import { plainForms } from './plain-forms.js';

/** Frames of stacks, addresses of code, listings and what a program logs about itself. */
const noMessage =
  /^\s*(?:at |from |in |by |#\d+ |File ".*", line \d+, in )|:\d+:in [`']|[+]0x[0-9a-f]|^\s*[IWEF]\d{4} \d\d:\d\d:\d\d|https?:\/\/\S+:\d+\b(?!:\d)[^:]*$|recipe for target|: exit status \d+\b|thrown in \S+ on line|^\d{3}[+-] |\b(?:[A-Z]\w*\.)+\w+[?!]?\/\d$|^\s*(?:--- |\+\+\+ |@@ )/;

const [leveled = /$^/, ...otherLeveled] = leveledForms;
const [trailing = /$^/, ...otherTrailing] = trailingForms;
const [plain = /$^/, ...otherPlain] = plainForms;

/** Any tool that names a file, a line and what is wrong: `path:12:3: error: …`, `"path", line 12: …`. */
export const rules: readonly LineRule[] = [
  {
    id: 'any-tool-error',
    keywords: placeKeywords,
    pattern: leveled,
    alternatives: otherLeveled,
    needs: namesLevelAndPlace,
    unless: noMessage,
    domain: 'code',
    kind: 'compile',
    confidence: 0.8,
    title: 'An error is reported in {file}',
    tool: 'compiler',
    isFallback: true,
    before: 2,
    after: 5,
  },
  {
    id: 'any-tool-error-with-place',
    keywords: placeKeywords,
    pattern: trailing,
    alternatives: otherTrailing,
    needs: namesLevelAndKnownFile,
    unless: noMessage,
    domain: 'code',
    kind: 'compile',
    confidence: 0.79,
    title: 'An error is reported in {file}',
    tool: 'compiler',
    isFallback: true,
    before: 2,
    after: 5,
  },
  {
    id: 'any-tool-message',
    keywords: placeKeywords,
    pattern: plain,
    alternatives: otherPlain,
    needs: namesKnownFile,
    unless: noMessage,
    domain: 'code',
    kind: 'lint',
    confidence: 0.45,
    title: 'A tool complains about {file}',
    tool: 'linter',
    isFallback: true,
    before: 1,
    after: 2,
  },
];
