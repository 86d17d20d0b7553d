import type { Notification, Sink } from '@opsaicortex/core';
import { sampleInsight } from './sample-insight.js';
import { sampleNotification } from './sample-notification.js';
import { sampleRun } from './sample-run.js';

/** Mentions of every vendor, markup, templates, control characters, text that turns around, and what JSON must escape. */
const hostileText = [
  '<!channel> <!here> <@U0123456789> <!subteam^S01> @everyone @here <@&123456789012345678> <at>all</at>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is here to be taken for a template
  '{{constructor}} {{#each .}}{{{this}}}{{/each}} ${process.exit(1)} <%= secrets %> %s %d',
  '</script><script>alert(1)</script> &amp; &lt; "quotes" \'single\' \\ `tick` ``` | * _ ~ # >',
  '[click](https://evil.example/?q=1) <https://evil.example|here> ![](https://evil.example/pixel.png)',
  '\u0000\u0001\u0007\u0008\u001b[31mred\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\u007f\r\n',
  '\u202eesrever\u202c \u200b\u2066 \u{e0041}\u{e0042} 👩‍👩‍👧‍👦 e\u0301\u0301\u0301 \ud800 \udfff',
].join('\n');

/** Stands in nothing else, so that what arrives of a text can be counted. */
export const summaryMark = 'Ж';

/** As `summaryMark`, for the body. */
export const bodyMark = 'Щ';

/** Characters of the hostile summary. */
const summaryLength = 40_000;

/** As long as the sink says it takes: the core never sends more. */
function hostileBody(maxBodyLength: number): string {
  return `${hostileText}\n`.slice(0, maxBodyLength).padEnd(Math.min(maxBodyLength, summaryLength), bodyMark);
}

/** Everything a stranger can write into a message, and far too much of it. */
export function hostileNotification(sink: Pick<Sink, 'capabilities'>): Notification {
  const line = hostileText.replaceAll('\n', ' ');
  const summary = `${hostileText}\n`.padEnd(summaryLength, summaryMark);
  const insight = sampleInsight({
    title: line,
    summary,
    rootCause: summary.replaceAll(summaryMark, 'r'),
    evidence: Array.from({ length: 20 }, (_, index) => ({
      quote: hostileText,
      jobId: '2002',
      line: index + 1,
    })),
    fixes: Array.from({ length: 10 }, () => ({
      title: line,
      detail: hostileText.repeat(10),
      command: 'rm -rf "$HOME"; echo ```',
      patch: '--- a\n+++ b\n@@ -1 +1 @@\n-a\n+b\n'.repeat(200),
    })),
  });
  return sampleNotification({
    run: sampleRun({
      title: line,
      actor: '<!channel>',
      ref: '@everyone/<@U0123456789>',
      repository: 'a/<!here>',
    }),
    failedJobs: Array.from({ length: 200 }, (_, index) => ({ id: String(index), name: line })),
    insight,
    changes: {
      head: 'abc',
      commits: Array.from({ length: 100 }, () => ({ revision: 'abc', message: line, author: '@everyone' })),
      files: Array.from({ length: 300 }, () => ({ path: line, status: 'modified' })),
      truncated: true,
    },
    gaps: [{ what: 'log', reason: 'gone', message: line }],
    body: hostileBody(sink.capabilities.maxBodyLength),
  });
}
