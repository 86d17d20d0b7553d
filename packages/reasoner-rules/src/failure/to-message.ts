import { oneLine } from '../text/one-line.js';

/** What tools and runners print in front of what they mean, one after the other. */
const prefixes: readonly RegExp[] = [
  /^##\[[a-z]+\]/,
  /^::error[^:]*::/,
  /^E {2,}/, // pytest
  /^\s+/,
  /^[_=]{3,} */, // headings of pytest
  /^(?:→|●|✗|✖|×|✘|❌|\*) */,
  /^npm (?:ERR!|error) */,
  /^(?:404|notarget|code|network) +(?=\S)/,
  /^\[(?:ERROR|error)\] */,
  /^(?:Error|ERROR|error|fatal|FATAL|FATAL ERROR): +/,
];

/** What a line of a log says, without the prefixes and habits of tools. One line. */
export function toMessage(quote: string): string {
  let message = quote.slice(0, 2000);
  for (const prefix of prefixes) message = message.replace(prefix, '');
  message = message.replace(/ \/\/ [A-Za-z.]+(?: equality)?$| \[recovered\]$| *[_=]{3,}$/, '');
  return oneLine(message.trim() === '' ? quote : message, 240).replace(/(?<=[^.])[.:]$/, '');
}
