import type { Dialect } from './marker.js';

const runsAfter = '(?:after_script|archive_cache|upload_artifacts|cleanup)';

/** GitLab CI: sections with their times in front of `\r`, commands in green, the verdict at the very end. */
export const gitlab: Dialect = {
  id: 'gitlab',
  between: 'Prepare',
  markers: [
    {
      starts: ['section_start:'],
      pattern: new RegExp(`^section_start:(?<seconds>\\d{1,12}):(?<name>${runsAfter}\\w{0,40})`),
      does: ['cleanup'],
      weight: 3,
    },
    {
      starts: ['section_start:'],
      pattern:
        /^section_start:(?<seconds>\d{1,12}):(?<name>(?:prepare_\w{1,40}|resolve_secrets|get_sources|restore_cache|download_artifacts|step_\w{1,40}|build_script|release|run))\b/,
      does: ['step'],
      weight: 3,
    },
    {
      starts: ['section_end:'],
      pattern:
        /^section_end:(?<seconds>\d{1,12}):(?:prepare_|resolve_|get_|restore_|download_|step_|build_|release|run\b|after_|archive_|upload_|cleanup_)/,
      does: ['output-end', 'step-end'],
      weight: 3,
    },
    { starts: ['section_start:', 'section_end:'], does: ['sign'], weight: 2 },
    { starts: ['Running with gitlab-runner'], does: ['sign'], weight: 3 },
    {
      starts: ['Running after script', 'Running after_script'],
      does: ['output-end', 'cleanup'],
      name: 'after_script',
    },
    {
      starts: ['Uploading artifacts for failed job'],
      does: ['cleanup'],
      name: 'upload_artifacts_on_failure',
    },
    {
      starts: ['Cleaning up project directory', 'Cleaning up file based variables'],
      does: ['cleanup'],
      name: 'cleanup_file_variables',
      weight: 1,
    },
    {
      starts: ['Executing "step_script" stage', 'Executing "build_script" stage'],
      does: ['sign'],
      weight: 3,
    },
    {
      starts: ['$ '],
      keywords: ['\n$ ', 'm$ ', 'o $ ', 'o+$ '],
      pattern: /^\$ (?<command>.+)/,
      does: ['command'],
    },
    {
      starts: ['ERROR: Job failed', 'WARNING: Job failed'],
      pattern:
        /^(?:ERROR|WARNING): Job failed(?: \([^)]{1,100}\))?:(?:.{0,200}\b(?:exit (?:code|status)|exit code:) (?<code>\d{1,10}))?/,
      does: ['job-failure'],
      weight: 2,
    },
    { starts: ['ERROR: Job failed: execution took longer'], does: ['outcome'], outcome: 'timeout' },
    { starts: ['ERROR: Job failed (system failure)'], does: ['outcome'], outcome: 'error' },
    {
      starts: ['ERROR: Job failed: canceled', 'ERROR: Job failed: aborted'],
      does: ['outcome'],
      outcome: 'cancellation',
    },
    { starts: ['Job succeeded'], does: ['outcome'], outcome: 'success' },
  ],
};
