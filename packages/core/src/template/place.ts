/**
 * Where an outside value stands: in running text, in a code span, in a block of code or as the address of a link.
 * For the two kinds of code the escape function also writes the marks around it, because only it knows what the
 * value could break.
 */
export type Place = 'text' | 'code' | 'codeBlock' | 'url';

/** Makes one outside value safe for one vendor. Applied to every interpolated value, once. */
export type EscapeFunction = (value: string, place: Place) => string;
