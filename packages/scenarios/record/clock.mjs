/** A clock that gives UTC stamps with seven fractional digits; `advance` adds time that no recorded tool took. */
export function createClock(startedAtMs = Date.now()) {
  const start = process.hrtime.bigint();
  let ticks = BigInt(startedAtMs) * 10_000n;
  return {
    advance(milliseconds) {
      ticks += BigInt(Math.round(milliseconds * 10_000));
    },
    stamp() {
      const now = ticks + (process.hrtime.bigint() - start) / 100n;
      const seconds = new Date(Number(now / 10_000n)).toISOString().slice(0, 19);
      return `${seconds}.${String(now % 10_000_000n).padStart(7, '0')}Z`;
    },
  };
}
