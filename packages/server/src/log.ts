import type { Logger } from '@opsaicortex/core';
import { type Logger as PinoLogger, pino } from 'pino';

/** Where log lines go. */
export interface LogDestination {
  write(line: string): void;
}

/** JSON lines on the destination, with every configured secret masked wherever it stands. */
export function createLog(
  level: string,
  secrets: readonly string[],
  destination: LogDestination,
): PinoLogger {
  // As they stand in JSON: a private key's line breaks are escaped there.
  const escaped = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Only these: an error of a driver or of fetch may carry addresses, headers or bodies.
      serializers: { error: toLoggedError, err: toLoggedError },
      redact: {
        paths: ['*.authorization', '*.token', '*.secret', '*.password', '*.headers', '*.body'],
        censor: '[secret]',
      },
    },
    {
      write: (line) =>
        destination.write(escaped.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)),
    },
  );
}

/** The same log, with fields on every line. */
export function withFields(log: Logger, fields: object): Logger {
  return {
    debug: (more, message) => log.debug({ ...fields, ...more }, message),
    info: (more, message) => log.info({ ...fields, ...more }, message),
    warn: (more, message) => log.warn({ ...fields, ...more }, message),
    error: (more, message) => log.error({ ...fields, ...more }, message),
  };
}

function toLoggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  const cause = error.cause === undefined ? undefined : toLoggedError(error.cause);
  return { type: name, code, message: message.slice(0, 1000), stack: stack?.slice(0, 4000), cause };
}
