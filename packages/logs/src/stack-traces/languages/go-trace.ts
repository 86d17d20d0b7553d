import type { TraceLanguage } from '../trace-language.js';

/** Go: panics, fatal errors of the runtime, goroutine dumps and the race detector. */
export const goTrace: TraceLanguage = {
  language: 'go',
  keywords: [
    'panic: ',
    'fatal error: ',
    'goroutine ',
    'panic serving',
    'data race',
    'sigquit: ',
    'unexpected fault address',
    'panic(',
  ],
  heads: [
    /(?:^|^\s+|: )(?<exception>panic|fatal error): (?<message>.+)/,
    /\bhttp: (?<exception>panic) serving [^ ]+: (?<message>.+)/,
    /^\s*WARNING: (?<exception>DATA RACE)$/,
    /^\s*(?<exception>SIG(?:QUIT|ABRT|SEGV|TRAP)): (?<message>.+)/,
    /^\s*goroutine \d+ (?:gp=\S+ m=\S+ (?:mp=\S+ )?)?\[[^\]]{1,120}\]:?$/,
    /^\s*unexpected (?<exception>fault address) (?<message>.+)/,
  ],
  leads: [/^={18}$/],
  frames: [
    /^\s+(?<file>\S.*?\.(?:go|s|c|cc|cpp|h|pb\.go)):(?<line>\d+)(?: \+0x[0-9a-f]+)?(?: fp=0x.*)?$/,
    /^\s+(?<file>(?<strict>\?\?|_cgo_\S*|\S+)):(?<line>\d+)(?: \+0x[0-9a-f]+)(?: fp=0x.*)?$/,
  ],
  functionAbove:
    /^\s*(?:created by )?(?<function>[^\s()](?:[^\s()]|\(\*?[^\s()]+\)|\(\.\.\.\)(?=\.))*?)(?:\((?:[^()]|\([^()]*\))*\)| in goroutine \d+)?$/,
  sections: [
    /^\s*goroutine \d+ (?:gp=\S+ m=\S+ (?:mp=\S+ )?)?\[[^\]]{1,120}\]:?$/,
    /^\s*(?:Previous (?:read|write)|Goroutine \d+ \([^)]*\)|\[originating from goroutine|runtime stack:)/,
  ],
  more: [
    /^\s*\[(?:signal|recovered)/,
    /^\s+panic: /,
    /^\s*created by /,
    /^\s*[^\s()]+(?:\.\(\*?[^\s()]+\)[^\s()]*)?\(.*\)$/,
    /^\s*runtime stack:/,
    /^\s*(?:exit status \d|FAIL\b.*|={18})$/,
    /^\s*(?:(?:Previous )?(?:[Rr]ead|[Ww]rite|atomic \w+) (?:at|of|by) )/,
    /^\s+\.\.\.$/,
    /^\s*(?:r[0-9a-z]{1,2}|e[a-z]{2}|[cfg]s|lr|sp|pc|rflags|rip|fault|error|code|addr)\s+0x[0-9a-f]+$/,
    /^(?:runtime: |PC=0x|rax |\.\.\.additional frames elided)/,
    /^\s*\.{3}(?:\d+ |additional )frames? elided/,
  ],
  foreign: [/^(?:panic$|runtime[./]|testing\.tRunner|created by)/],
  root: 'first',
  gap: 1,
};
