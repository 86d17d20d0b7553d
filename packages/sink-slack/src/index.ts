export { type SlackSinkOptions, slackSink } from './slack-sink.js';
export { defaultSlackTemplates, type SlackTemplateOptions, type SlackTemplates } from './slack-templates.js';
