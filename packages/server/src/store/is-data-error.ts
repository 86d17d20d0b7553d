/**
 * True for what is wrong with the values or the statement (SQLSTATE classes 21, 22, 23, 42 and 54), so that trying
 * again changes nothing. False while the database is away or busy.
 */
export function isDataError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && /^(?:2[123]|42|54)[0-9A-Z]{3}$/.test(error.code);
}
