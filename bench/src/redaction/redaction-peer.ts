/** Something that hides secrets in a text, to be compared. */
export interface RedactionPeer {
  readonly name: string;
  /** The text with what it takes for a secret replaced. */
  redact(text: string): Promise<string>;
}
