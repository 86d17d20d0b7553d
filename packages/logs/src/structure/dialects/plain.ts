import type { Dialect } from './marker.js';

/** What shells and wrappers write anywhere; used where no CI system is known. */
export const plain: Dialect = {
  id: 'plain',
  between: 'log',
  markers: [
    {
      starts: ['##[error]', '::error'],
      pattern: /^(?:##\[error\]|::error\b)(?:.{0,300}\bexit(?:ed with)? code '?(?<code>\d{1,10}))?/,
      does: ['error', 'exit'],
    },
    {
      starts: ['+ '],
      keywords: ['\n+ '],
      pattern: /^\+{1,3} (?<command>[\w./~${"'([].*)/,
      does: ['command'],
    },
    { starts: ['$ '], keywords: ['\n$ '], pattern: /^\$ (?<command>[\w./~].*)/, does: ['command'] },
    {
      starts: ['The command "'],
      pattern: /^The command ".{0,1000}" (?:failed and )?exited with (?<code>\d{1,5})/,
      does: ['exit'],
      closes: true,
    },
    {
      starts: ['Exited with '],
      keywords: ['\nexited with '],
      pattern: /^Exited with (?:code )?(?:exit status )?(?<code>\d{1,5})/,
      does: ['exit'],
      closes: true,
    },
    {
      starts: ['ERROR: Job failed: exit'],
      pattern: /exit (?:code|status) (?<code>\d{1,5})/,
      does: ['exit'],
      closes: true,
    },
    {
      starts: ['Bash exited with code'],
      pattern: /code '(?<code>\d{1,5})'/,
      does: ['exit'],
      closes: true,
    },
    {
      starts: ['Process exited with code', 'Command exited with code', 'Process finished with exit code'],
      pattern: /code (?<code>\d{1,10})/,
      does: ['exit'],
      closes: true,
    },
    {
      starts: ['exit code: ', 'exit status: '],
      pattern: /^exit (?:code|status): (?<code>\d{1,5})(?: duration: .{1,20})?$/,
      does: ['exit'],
      closes: true,
    },
  ],
};
