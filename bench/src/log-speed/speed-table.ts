/** One row: what was measured. */
export interface SpeedRow {
  readonly name: string;
  readonly megabytesPerSecond: number;
  /** Of the same work's peer: `grep` for text, `unzip` for archives. */
  readonly ratio?: number | undefined;
  readonly note?: string | undefined;
}

/** Rows as lines of text. */
export function toSpeedTable(title: string, rows: readonly SpeedRow[]): string {
  const lines = rows.map(({ name, megabytesPerSecond, ratio, note }) =>
    [
      `  ${name.padEnd(34)}${megabytesPerSecond.toFixed(0).padStart(7)} MB/s`,
      ratio === undefined ? ''.padStart(8) : `${ratio.toFixed(2)}×`.padStart(8),
      note ?? '',
    ]
      .join('  ')
      .trimEnd(),
  );
  return `${title}\n${lines.join('\n')}\n`;
}
