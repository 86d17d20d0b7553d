/** What a command sees of the process: handed in, so that commands can be tested. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder in which the command was called. */
  readonly directory: string;
  /** Results. */
  print(text: string): void;
  /** Everything else: progress, problems. */
  printError(text: string): void;
}
