/** How `analyze` ends, by the numbers of sysexits.h. */
export const exitCodes = {
  /** An insight was printed, also when it is inconclusive. */
  printed: 0,
  /** The input is no text. */
  badData: 65,
  /** There is no input: missing, unreadable or empty. */
  noInput: 66,
  /** The wanted reasoner is not there. */
  configuration: 78,
} as const;
