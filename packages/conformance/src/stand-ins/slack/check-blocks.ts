import type { SlackBlock } from './slack-world.js';

/** A length that Slack allows: from 1 to `most` characters. */
type Check = (value: unknown, pointer: string) => readonly string[];

const maxBlocks = 50;
const maxTotalLength = 13_200;

/** Block types that are passed on without a look inside. */
const unchecked: ReadonlySet<string> = new Set([
  'divider',
  'image',
  'rich_text',
  'markdown',
  'table',
  'video',
  'input',
  'file',
]);

/** What Slack would say against these blocks, in its words; empty when it would take them. */
export function checkBlocks(blocks: readonly unknown[]): readonly string[] {
  const count =
    blocks.length > maxBlocks ? [`no more than ${maxBlocks} items allowed [json-pointer:/blocks]`] : [];
  const problems = blocks.flatMap((block, index) => checkBlock(block, `/blocks/${index}`));
  const ids = blocks.flatMap((block) =>
    isRecord(block) && typeof block.block_id === 'string' ? [block.block_id] : [],
  );
  const repeated = new Set(ids).size < ids.length ? ['block_id already exists [json-pointer:/blocks]'] : [];
  return [...count, ...problems, ...repeated];
}

/** Whether all the blocks together are more than Slack takes (slackapi/bolt-js#2509). */
export function areBlocksTooLong(blocks: readonly SlackBlock[]): boolean {
  return JSON.stringify(blocks).length > maxTotalLength;
}

const text =
  (most: number, types: readonly string[] = ['plain_text', 'mrkdwn']): Check =>
  (value, pointer) => {
    if (!isRecord(value)) return [`missing required field: text [json-pointer:${pointer}]`];
    const { type, text: content } = value;
    const wrongType = types.includes(String(type))
      ? []
      : [`unsupported type: ${String(type)} [json-pointer:${pointer}/type]`];
    return [...wrongType, ...string(most)(content, `${pointer}/text`)];
  };

const string =
  (most: number): Check =>
  (value, pointer) => {
    if (typeof value !== 'string') return [`must provide a string [json-pointer:${pointer}]`];
    if (value.length === 0) return [`must be more than 0 characters [json-pointer:${pointer}]`];
    return value.length > most ? [`must be less than ${most + 1} characters [json-pointer:${pointer}]`] : [];
  };

const list =
  (most: number, item: Check): Check =>
  (value, pointer) => {
    if (!Array.isArray(value) || value.length === 0)
      return [`no fewer than 1 items allowed [json-pointer:${pointer}]`];
    const count = value.length > most ? [`no more than ${most} items allowed [json-pointer:${pointer}]`] : [];
    return [...count, ...value.flatMap((entry, index) => item(entry, `${pointer}/${index}`))];
  };

const checks: Readonly<Record<string, (block: SlackBlock, pointer: string) => readonly string[]>> = {
  header: (block, pointer) => text(150, ['plain_text'])(block.text, `${pointer}/text`),
  section: (block, pointer) => [
    ...(block.text === undefined && block.fields !== undefined
      ? []
      : text(3000)(block.text, `${pointer}/text`)),
    ...(block.fields === undefined ? [] : list(10, text(2000))(block.fields, `${pointer}/fields`)),
    ...(block.accessory === undefined ? [] : checkElement(block.accessory, `${pointer}/accessory`)),
  ],
  context: (block, pointer) => list(10, checkContextElement)(block.elements, `${pointer}/elements`),
  actions: (block, pointer) => list(25, checkElement)(block.elements, `${pointer}/elements`),
};

function checkBlock(block: unknown, pointer: string): readonly string[] {
  if (!isRecord(block)) return [`must be an object [json-pointer:${pointer}]`];
  const { type, block_id: id } = block;
  const idProblems = id === undefined ? [] : string(255)(id, `${pointer}/block_id`);
  if (unchecked.has(String(type))) return idProblems;
  const check = checks[String(type)];
  return check
    ? [...idProblems, ...check(block, pointer)]
    : [`unsupported type: ${String(type)} [json-pointer:${pointer}/type]`];
}

function checkContextElement(element: unknown, pointer: string): readonly string[] {
  const isImage = isRecord(element) && element.type === 'image';
  return isImage ? string(3000)(element.image_url, `${pointer}/image_url`) : text(3000)(element, pointer);
}

function checkElement(element: unknown, pointer: string): readonly string[] {
  if (!isRecord(element)) return [`must be an object [json-pointer:${pointer}]`];
  if (element.type !== 'button') return [];
  const optional = (name: string, most: number): readonly string[] =>
    element[name] === undefined ? [] : string(most)(element[name], `${pointer}/${name}`);
  const isLink = element.url === undefined || /^https?:\/\/\S+$/.test(String(element.url));
  return [
    ...text(75, ['plain_text'])(element.text, `${pointer}/text`),
    ...optional('url', 3000),
    ...(isLink ? [] : [`must be a valid url [json-pointer:${pointer}/url]`]),
    ...optional('value', 2000),
    ...optional('action_id', 255),
  ];
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
