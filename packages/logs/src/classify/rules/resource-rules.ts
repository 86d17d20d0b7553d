import type { LineRule } from '../../rules/line-rule.js';

/** Memory, disk and other things that run out. */
export const resourceRules: readonly LineRule[] = [
  {
    id: 'javascript-heap',
    keywords: ['heap out of memory', 'allocation failed'],
    pattern: /FATAL ERROR: .*(?:heap out of memory|Allocation failed)|JavaScript heap out of memory/,
    domain: 'platform',
    kind: 'resource',
    confidence: 0.96,
    title: 'Node.js ran out of heap memory',
    before: 6,
    after: 4,
  },
  {
    id: 'java-heap',
    keywords: ['outofmemoryerror', 'insufficient memory for the java', 'gc overhead limit'],
    pattern: /OutOfMemoryError|insufficient memory for the Java|GC overhead limit exceeded/,
    domain: 'platform',
    kind: 'resource',
    confidence: 0.95,
    title: 'The Java process ran out of memory',
  },
  {
    id: 'out-of-memory',
    keywords: [
      'cannot allocate memory',
      'out of memory',
      'oom-kill',
      'oomkilled',
      'virtual memory exhausted',
      'memoryerror',
      'bad_alloc',
    ],
    pattern:
      /Cannot allocate memory|\b[Oo]ut of memory\b|oom-kill|OOMKilled|virtual memory exhausted|^MemoryError\b|std::bad_alloc/,
    domain: 'platform',
    kind: 'resource',
    confidence: 0.93,
    title: 'The job ran out of memory',
  },
  {
    id: 'process-killed',
    keywords: ['killed'],
    pattern:
      /^(?:.*: (?:line )?\d+: *)?(?:\d+ )?Killed\b(?:: \d+)?|Killed signal terminated program|signal: 9, SIGKILL|terminated by signal SIGKILL|(?:was|been) killed.*(?:memory|SIGKILL)/,
    domain: 'platform',
    kind: 'resource',
    confidence: 0.93,
    title: 'A process was killed, most likely for its memory',
    before: 6,
  },
  {
    id: 'disk-full',
    keywords: ['no space left on device', 'enospc', 'disk quota exceeded', 'not enough space'],
    pattern: /No space left on device|\bENOSPC\b|[Dd]isk quota exceeded|not enough space/,
    domain: 'platform',
    kind: 'resource',
    confidence: 0.95,
    title: 'The disk is full',
  },
  {
    id: 'exit-code-killed',
    keywords: ['137'],
    pattern: /(?:exit(?:ed)?|status|code|signal)\b.{0,20}\b137\b/i,
    domain: 'platform',
    kind: 'resource',
    confidence: 0.71,
    title: 'A process was killed (exit code 137), most likely for its memory',
    before: 10,
  },
];
