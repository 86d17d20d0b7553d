/**
 * The text, when a shell would take it as one plain word; undefined otherwise. People paste the commands we show,
 * and the names in them come from logs: a package called `$(curl …)` must not end up in one.
 */
export function toShellWord(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 200) return undefined;
  return /^[A-Za-z0-9_@./][A-Za-z0-9_@./:+^=,-]*$/.test(text) ? text : undefined;
}
