import { escapePlain } from './escape-plain.js';
import type { Place } from './place.js';

/** Makes a value literal in Markdown (CommonMark, GitHub, Discord, Teams); code gets a fence that it cannot close. */
export function escapeMarkdown(value: string, place: Place = 'text'): string {
  const plain = escapePlain(value);
  if (place === 'codeBlock') return toFence(plain);
  if (place === 'url') return plain.replace(/[()<>\\|\s]/g, toPercent);
  if (place === 'code') return toSpan(plain.replaceAll('\n', ' '));
  return plain
    .replace(/[\\`*_~|[\]<>]/g, '\\$&')
    .replace(/^([ \t]*)(#|[-+=](?=[\s=-])|\d+(?=[.)]))/gm, escapeStart);
}

/** A number at the start of a line becomes a list by its dot, the other marks by themselves. */
function escapeStart(_match: string, indent: string, mark: string): string {
  return /^\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`;
}

function toPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function toFence(code: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}\n${code}\n${fence}`;
}

function toSpan(code: string): string {
  const marks = '`'.repeat(longestRun(code) + 1);
  const gap = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return `${marks}${gap}${code}${gap}${marks}`;
}

function longestRun(code: string): number {
  let longest = 0;
  for (const [run] of code.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
