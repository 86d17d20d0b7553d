import { OpsError } from '@opsaicortex/core';

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Milliseconds of a duration such as `90s`, `30m`, `1h` or `2d`.
 * @throws OpsError `configuration`
 */
export function parseDurationMs(option: string, text: string): number {
  const [, count, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const unitMs = units[unit];
  if (count !== undefined && unitMs !== undefined) return Number(count) * unitMs;
  const message = `${option} "${text}" is not a duration such as 30m, 1h or 2d.`;
  throw new OpsError('configuration', message, { adapter: 'server' });
}
