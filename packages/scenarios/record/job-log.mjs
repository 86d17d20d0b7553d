/** Collects the lines of one job as the runner stores them: byte order mark, then one UTC stamp a line. */
export function createJobLog(clock) {
  const lines = [];
  const annotations = [];
  let stepLine = 0;

  const write = (text) => {
    lines.push(`${clock.stamp()} ${text}\n`);
    stepLine += 1;
  };
  return {
    advance: clock.advance,
    annotations,
    write,
    writeAll: (texts) => texts.forEach(write),
    startStep() {
      stepLine = 0;
    },
    /** `text` is what the log shows, `message` what the annotation says; a message of many lines gets one stamp. */
    writeIssue({ level, message, text = message, path = '.github', startLine }) {
      write(`##[${level === 'failure' ? 'error' : level}]${text}`);
      annotations.push({ level, message, path, startLine: startLine ?? stepLine });
      stepLine += text.split('\n').length - 1;
    },
    toBytes: () => Buffer.from(`\uFEFF${lines.join('')}`),
  };
}
