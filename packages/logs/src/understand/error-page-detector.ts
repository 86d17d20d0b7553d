import { detach } from '../read/detach.js';
import type { LogLine } from '../read/log-line.js';

/** Notices that the "log" is a web server's error page or a storage service's error document. */
export interface ErrorPageDetector {
  observe(line: LogLine): void;
  /** The next line may still decide. */
  isOpen(): boolean;
  /** The line that says most, when it is such a page. */
  found(): { readonly line: number; readonly text: string } | undefined;
}

const page = /^\s*<(?:!doctype html|html\b|\?xml)/i;
const telling = /<(?:title|h1|Code|Message)\b[^>]*>\s*[^<\s]/i;
const REACH = 50;

/** Creates a detector; only the beginning of the log counts. */
export function createErrorPageDetector(): ErrorPageDetector {
  let isPage: boolean | undefined;
  let best: { readonly line: number; readonly text: string } | undefined;
  let lastNumber = 0;
  return {
    observe({ number, text }) {
      lastNumber = number;
      if (isPage === false || number > REACH) return;
      if (isPage === undefined) {
        if (text.trim() === '') return;
        isPage = page.test(text);
        if (isPage) best = { line: number, text: detach(text) };
      }
      if (isPage && telling.test(text) && !telling.test(best?.text ?? ''))
        best = { line: number, text: detach(text) };
    },
    isOpen: () => isPage !== false && lastNumber < REACH,
    found: () => best,
  };
}
