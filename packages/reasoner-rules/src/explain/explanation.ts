import type { Insight } from '@opsaicortex/core';

/** What is said about a failure; the rest of an insight comes from the investigation. */
export type Explanation = Pick<
  Insight,
  'verdict' | 'title' | 'summary' | 'rootCause' | 'confidence' | 'category' | 'evidence' | 'fixes'
>;
