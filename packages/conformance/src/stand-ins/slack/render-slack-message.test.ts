import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { renderSlackMessage } from './render-slack-message.js';
import { columnsOf } from './wrap-segments.js';

const mrkdwn = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const render = (text: string, width = 80) =>
  renderSlackMessage({ text: '', blocks: [mrkdwn(text)] }, { width });

it.each([
  ['marks', '*bold* _italic_ ~struck~ `code`', 'bold italic struck code'],
  ['entities', 'a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ['links', '<https://a.example|Open>', 'Open (https://a.example)'],
  ['mentions, loudly', '<!channel> <@U1> <#C1|ci>', '@channel @U1 #ci'],
  ['what only looks like marks', '2 * 3 * 4 snake_case_name', '2 * 3 * 4 snake_case_name'],
])('shows %s as Slack does', (_name, text, expected) => {
  expect(render(text)).toBe(expected);
});

it('frames blocks of code and leaves their marks alone', () => {
  expect(render('before\n```\n*a* &lt;b&gt;\n```\nafter', 20)).toBe(
    ['before', `┌${'─'.repeat(18)}┐`, '│ *a* <b>          │', `└${'─'.repeat(18)}┘`, 'after'].join('\n'),
  );
});

it('shows header, small print, buttons and dividers', () => {
  const plain = (text: string) => ({ type: 'plain_text', text });
  const blocks = [
    { type: 'header', text: plain('a &amp; b') },
    { type: 'divider' },
    {
      type: 'context',
      elements: [
        { type: 'mrkdwn', text: 'small' },
        { type: 'mrkdwn', text: 'print' },
      ],
    },
    { type: 'actions', elements: [{ type: 'button', text: plain('Open run'), url: 'https://a.example/1' }] },
  ];
  expect(renderSlackMessage({ text: '', blocks }, { width: 20 })).toBe(
    ['a & b', '─'.repeat(20), 'small  print', '[ Open run ]\nhttps://a.example/1'].join('\n\n'),
  );
});

it('shows the text when there are no blocks', () => {
  expect(renderSlackMessage({ text: '*hi*', blocks: [] })).toBe('hi');
});

it('keeps every line within the width, wide characters and endless words included', () => {
  const text = `${'word '.repeat(50)}${'x'.repeat(300)} ${'你好'.repeat(60)} 😀\n\`\`\`\n${'y'.repeat(200)}\n\`\`\``;
  for (const width of [20, 33, 80]) {
    for (const line of render(text, width).split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
  }
});

it('has colours only when it is asked for them, and the same text then', () => {
  const text = '*bold words* `code` <https://a.example|link>\n```\nx\n```';
  const message = { text: '', blocks: [mrkdwn(text)] };
  const coloured = renderSlackMessage(message, { color: true });
  expect(coloured).toContain('\u001b[1mbold words\u001b[22m');
  expect(stripVTControlCharacters(coloured)).toBe(renderSlackMessage(message));
  expect(renderSlackMessage(message)).not.toContain('\u001b');
});

it('does not let a message drive the terminal', () => {
  expect(render('a\u001b[2Jb\u0007')).toBe('a[2Jb');
});
