/** How runners and wrappers report that a command ended. The first group, or `code`, is its exit code. */
const markers: readonly { readonly word: string; readonly pattern: RegExp }[] = [
  { word: 'exit code', pattern: /^##\[error\].*\bexit code (\d+)/ },
  { word: 'exited with', pattern: /^(?:##\[error\])?Bash exited with code '(\d+)'/ },
  { word: 'exited with', pattern: /^The command ".*" (?:exited with|failed and exited with) (\d+)/ },
  { word: 'exit code', pattern: /^ERROR: Job failed: exit (?:code|status) (\d+)/ },
  { word: 'exit', pattern: /^Exited with (?:code )?(?:exit status )?(\d+)/ },
];

/** The exit code that a line reports; `undefined` when it reports none. */
export function exitCodeOf(text: string): number | undefined {
  if (!text.includes('xit')) return undefined;
  for (const { word, pattern } of markers) {
    if (!text.includes(word)) continue;
    const code = pattern.exec(text)?.[1];
    if (code !== undefined) return Number(code);
  }
  return undefined;
}
