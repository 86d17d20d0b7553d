export { createTemplate, type Template, type TemplateOptions } from './create-template.js';
export { escapeMarkdown } from './escape-markdown.js';
export { escapePlain } from './escape-plain.js';
export { fitParts, type MessagePart } from './fit-parts.js';
export type {
  ChangesView,
  FixView,
  InsightView,
  MessageView,
  NotificationContent,
  RunView,
} from './message-view.js';
export type { EscapeFunction, Place } from './place.js';
export { renderMarkdown } from './render-markdown.js';
export { type RenderOptions, renderText } from './render-text.js';
export { type ShortenOptions, shorten } from './shorten.js';
export { shortenMarkup } from './shorten-markup.js';
export { type LimitedView, toMessageView } from './to-message-view.js';
