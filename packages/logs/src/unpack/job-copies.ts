/**
 * Tells which files of GitHub's run archive repeat others: `1_build.txt` is the whole job, `build/2_Run tests.txt` one
 * step of it. Whichever form of a job comes first is read.
 */
export interface JobCopies {
  isCopy(name: string): boolean;
}

const stepFile = /^([^/]+)\/(?:\d+_[^/]*|system)\.txt$/;
const jobFile = /^-?\d+_([^/]+)\.txt$/;
/** A job's name as a folder and as a file differ in what file systems do not allow. */
const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Creates one for an archive whose files are named in their order. */
export function createJobCopies(): JobCopies {
  const formOf = new Map<string, 'job' | 'steps'>();
  return {
    isCopy(name) {
      const form = stepFile.test(name) ? 'steps' : 'job';
      const job = (form === 'steps' ? stepFile : jobFile).exec(name)?.[1];
      if (job === undefined) return false;
      const known = formOf.get(letters(job));
      if (known === undefined) formOf.set(letters(job), form);
      return known !== undefined && known !== form;
    },
  };
}
