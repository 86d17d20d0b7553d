import { anyDirectory, type ForeignCalls } from './foreign-calls.js';

/** Node.js, Deno, Bun, browsers and bundlers. */
export const javascriptCalls: ForeignCalls = {
  runtimeFiles: [
    /^(?:node:|ext:|bun:|internal[\\/]|chrome-extension:|moz-extension:|safari-extension:|safari-web-extension:)/,
    /^webpack:\/+(?:\.?\/)?(?:webpack\/|\(webpack\))/,
    // Old versions of Node.js name their own files without a directory.
    /^(?:module|events|timers|net|fs|vm|assert|domain|child_process|bootstrap_node|node|repl|readline|next_tick|_(?:stream|http|tls)_\w+)\.js$/,
    anyDirectory(['internal/(?:modules|process|timers)', String.raw`\.nvm`]),
  ],
  dependencyFiles: [
    anyDirectory([
      'node_modules',
      'bower_components',
      'jspm_packages',
      String.raw`\.yarn`,
      String.raw`\.pnpm`,
    ]),
    /^webpack:\/+(?:\.?\/)?(?:~\/|\.\/~\/|external )/,
    /^https:\/\/(?:deno\.land\/(?:std|x)|esm\.sh|jsr\.io|cdn\.jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com)[@/]/,
  ],
};
