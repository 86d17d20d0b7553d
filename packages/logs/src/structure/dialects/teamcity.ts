import type { Dialect } from './marker.js';

/** TeamCity: its build log, or service messages that nobody read yet. */
export const teamcity: Dialect = {
  id: 'teamcity',
  between: 'Preparation',
  markers: [
    {
      starts: ['Step '],
      pattern: /^Step (?<name>\d{1,3}\/\d{1,3}: .{1,200})/,
      does: ['step'],
    },
    {
      starts: ['##teamcity[blockOpened'],
      pattern: /^##teamcity\[blockOpened name='(?<name>[^'\n]{1,200})'/,
      does: ['step'],
      weight: 3,
    },
    { starts: ['##teamcity[buildProblem'], does: ['error'], weight: 3 },
    { starts: ['##teamcity['], does: ['sign'], weight: 1 },
    { starts: ['Starting: '], pattern: /^Starting: (?<command>.+)/, does: ['command'] },
    {
      starts: ['Process exited with code'],
      pattern: /code (?<code>-?\d{1,10})/,
      does: ['exit'],
    },
    {
      starts: ['Publishing artifacts', 'Publishing internal artifacts'],
      does: ['cleanup'],
      name: 'Publishing artifacts',
    },
    { starts: ['Build finished'], does: ['cleanup'], name: 'Build finished' },
  ],
};
