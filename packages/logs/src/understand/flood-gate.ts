/** Thins out the lines that rules look at when a step complains without end. */
export interface FloodGate {
  /** A rule had something to say about a line. */
  add(): void;
  /** Whether a line of the step is left out. */
  isSkipped(line: number, step: number): boolean;
}

const MANY = 10_000;
const EVERY = 16;

/** Creates a gate that closes anew for every step: behind thousands of complaints one more tells nothing. */
export function createFloodGate(): FloodGate {
  let count = 0;
  let currentStep = -1;
  return {
    add() {
      count += 1;
    },
    isSkipped(line, step) {
      if (step !== currentStep) count = 0;
      currentStep = step;
      return count > MANY && line % EVERY !== 0;
    },
  };
}
