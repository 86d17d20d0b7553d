import { areBlocksTooLong, checkBlocks, isRecord } from './check-blocks.js';
import { refusal, type SlackAnswer, type SlackArguments } from './slack-answer.js';
import type { SlackContent } from './slack-world.js';

/** What a call says, or why Slack would not take it. */
export type ParsedContent = { readonly content: SlackContent } | { readonly refused: SlackAnswer };

/** Reads text, blocks and metadata of a call, and refuses what Slack refuses. */
export function toContent(given: SlackArguments, maxLength: number): ParsedContent {
  const text = given.text ?? '';
  const blocks = parseJson(given.blocks ?? '[]');
  if (!Array.isArray(blocks) || !blocks.every(isRecord)) return { refused: refusal('invalid_blocks_format') };
  if (text === '' && blocks.length === 0) return { refused: refusal('no_text') };
  if (text.length > maxLength) return { refused: refusal('msg_too_long') };
  const problems = checkBlocks(blocks);
  if (problems.length > 0) {
    const messages = problems.map((problem) => `[ERROR] ${problem}`);
    return { refused: refusal('invalid_blocks', { errors: problems, response_metadata: { messages } }) };
  }
  if (areBlocksTooLong(blocks)) return { refused: refusal('msg_blocks_too_long') };
  const metadata = given.metadata === undefined ? undefined : parseJson(given.metadata);
  return { content: { text, blocks, ...(metadata !== undefined && { metadata }) } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
