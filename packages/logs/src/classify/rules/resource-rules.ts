import type { LineRule } from '../../rules/line-rule.js';

const resource = { domain: 'platform', kind: 'resource' } as const;

/** Memory, disk and other things that run out. */
export const resourceRules: readonly LineRule[] = [
  {
    ...resource,
    id: 'javascript-heap',
    keywords: ['heap out of memory', 'allocation failed'],
    pattern: /FATAL ERROR: .*(?:heap out of memory|Allocation failed)|JavaScript heap out of memory/,
    confidence: 0.96,
    title: 'Node.js ran out of heap memory',
    before: 6,
    after: 4,
  },
  {
    ...resource,
    id: 'java-heap',
    keywords: [
      'outofmemoryerror',
      'insufficient memory for the java',
      'gc overhead limit',
      'enough space for object heap',
      'daemon disappeared unexpectedly',
    ],
    pattern:
      /\bOutOfMemoryError\b|insufficient memory for the Java|GC overhead limit exceeded|Could not reserve enough space for object heap|[Dd]aemon disappeared unexpectedly/,
    confidence: 0.95,
    title: 'The Java process ran out of memory',
  },
  {
    ...resource,
    id: 'out-of-memory',
    keywords: [
      'cannot allocate memory',
      'out of memory',
      'oom-kill',
      'oomkilled',
      'virtual memory exhausted',
      'memoryerror',
      'bad_alloc',
      'outofmemoryexception',
      'memory allocation of',
      'allowed memory size',
      'nomemoryerror',
      'out of heap space',
      'exceeded memory limit',
      'enomem',
    ],
    pattern:
      /Cannot allocate memory|\b[Oo]ut of memory\b|oom-kill|OOMKilled|virtual memory exhausted|^(?:E +)?(?:numpy\.\S{1,60})?MemoryError\b|std::bad_alloc|\bOutOfMemoryException\b|^memory allocation of \d+ bytes failed|Allowed memory size of \d+ bytes exhausted|\(NoMemoryError\)|out of heap space|^Container '.{1,100}' exceeded memory limit|\bENOMEM\b/,
    confidence: 0.93,
    title: 'The job ran out of memory',
  },
  {
    ...resource,
    id: 'process-killed',
    keywords: ['killed', 'sigkill', 'received signal 9'],
    pattern:
      /^(?:.*: (?:line )?\d+: *)?(?:\d+ )?Killed(?:: \d+)?(?:$|\s{2,}\S|\s+[./"$(])|Killed signal terminated program|terminated with signal 9 \[Killed\]|^signal: killed$|signal: 9, SIGKILL|\b(?:terminated|killed) (?:by|with) (?:signal )?SIGKILL|(?:was|been) killed.*(?:memory|SIGKILL)|\b[Rr]eceived signal 9\b/,
    confidence: 0.93,
    title: 'A process was killed, most likely for its memory',
    before: 6,
  },
  {
    ...resource,
    id: 'file-watchers',
    keywords: ['number of file watchers reached', 'inotify'],
    pattern:
      /limit for number of file watchers reached|inotify_(?:init|add_watch).{0,60}(?:too many|No space)|user limit on (?:the total number of )?inotify/i,
    confidence: 0.95,
    title: 'Too many files are watched at once',
  },
  {
    ...resource,
    id: 'disk-full',
    keywords: [
      'no space left on device',
      'enospc',
      'disk quota exceeded',
      'not enough space',
      'running out of disk space',
      'insufficient disk space',
      'disk is full',
      'enough disk space',
      'write error: no space',
    ],
    pattern:
      /[Nn]o space left on device|\bENOSPC\b|[Dd]isk quota exceeded|not enough space|[Rr]unning out of disk space|[Ii]nsufficient (?:free )?disk space|[Dd]isk is full|[Nn]ot enough disk space/,
    unless: /file watchers/,
    confidence: 0.95,
    title: 'The disk is full',
  },
  {
    ...resource,
    id: 'too-many-processes-or-files',
    keywords: [
      'too many open files',
      'resource temporarily unavailable',
      'emfile',
      'cannot fork',
      'unable to fork',
      'unable to create native thread',
    ],
    pattern:
      /[Tt]oo many open files|\bEMFILE\b|\b(?:fork|clone|pthread_create)\b.{0,60}Resource temporarily unavailable|[Cc]annot fork|[Uu]nable to fork|unable to create (?:new )?native thread/,
    confidence: 0.88,
    title: 'The runner allows no more processes or open files',
  },
  {
    ...resource,
    id: 'exit-code-killed',
    keywords: ['exit code', 'exited with', 'exit status', 'exit 137', 'exit: 137', 'exit=137', 'status 137', 'status: 137', 'status=137', 'code 137', 'code: 137', 'code=137', 'code (137', "code '137", 'signal 137', 'exited (137'],
    pattern: /(?:exit(?:ed)?|status|code|signal)\b.{0,20}\b137\b/i,
    confidence: 0.71,
    title: 'A process was killed (exit code 137), most likely for its memory',
    before: 10,
  },
];
