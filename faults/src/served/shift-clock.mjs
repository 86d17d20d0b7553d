// Loaded before the server: a machine whose clock is wrong by FAULTS_CLOCK_SHIFT_MS. Timers are not touched: they rest on
// a clock that only counts.
const shiftMs = Number(process.env.FAULTS_CLOCK_SHIFT_MS ?? 0);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shiftMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shiftMs;
  }
};
