import type { Dialect } from './marker.js';

/** AppVeyor: commands as its build agent echoes them. */
export const appveyor: Dialect = {
  id: 'appveyor',
  between: 'Build',
  markers: [
    { starts: ['Build started'], pattern: /^Build started$/, does: ['sign'], weight: 1 },
    { starts: ['Running Install scripts'], does: ['step'], name: 'Install', weight: 3 },
    { starts: ['Running "before_build" scripts'], does: ['step'], name: 'Before build', weight: 3 },
    { starts: ['Running "build_script" scripts'], does: ['step'], name: 'Build', weight: 3 },
    { starts: ['Running "test_script" scripts'], does: ['step'], name: 'Test', weight: 3 },
    {
      starts: ['Running "on_finish" scripts', 'Running "on_failure" scripts'],
      does: ['cleanup'],
      name: 'On finish',
      weight: 3,
    },
    {
      starts: ['Command exited with code'],
      pattern: /code (?<code>-?\d{1,10})/,
      does: ['exit'],
      closes: true,
    },
    {
      starts: ['Build execution time has reached'],
      does: ['error', 'outcome'],
      outcome: 'timeout',
      weight: 3,
    },
    { starts: ['Build cancelled'], does: ['outcome'], outcome: 'cancellation' },
  ],
};
