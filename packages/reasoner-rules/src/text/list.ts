/** `a`, `a and b`, `a, b and c`, `a, b and 4 more`. */
export function list(items: readonly string[], maxItems = 3): string {
  const shown = items.length > maxItems ? items.slice(0, maxItems - 1) : items;
  const hidden = items.length - shown.length;
  const parts = hidden > 0 ? [...shown, `${hidden} more`] : shown;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
