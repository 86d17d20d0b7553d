export { type ConsoleSinkOptions, consoleSink } from './console-sink.js';
