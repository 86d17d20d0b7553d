/** Words that say much about a line, by what they say; plain English and the vocabulary of tools in general. */
const wordsOf: Readonly<Record<string, string>> = {
  error: 'error errors err errored erroneous erreur fehler fault faults',
  fail: 'fail failed failing fails failure failures',
  fatal:
    'fatal panic panicked abort aborted aborting crash crashed crashes crashing sigsegv segfault segmentation sigabrt sigkill killed terminated core dumped oops bug emergency critical severe',
  exception:
    'exception exceptions traceback throw thrown throws threw raise raised uncaught unhandled caused cause',
  inability: 'cannot can couldn unable could not never won doesn didn isn aren wasn don hasn',
  missing:
    'missing undefined undeclared unresolved unknown unrecognized unrecognised nonexistent found exist exists existing lacks lacking available unavailable defined declared located',
  denied:
    'denied forbidden unauthorized permission permissions refused rejected credentials authentication authenticate unauthenticated unreachable reset disconnected hang hung',
  expectation:
    'expected expecting expect actual got received assert assertion asserted assertions should must mismatch mismatched differs differ different diff difference differences equal equals equality required requires want wanted instead but',
  time: 'timeout timed exceeded exceeds exceed deadline limit limits elapsed stalled',
  wrong:
    'invalid illegal incorrect unsupported unexpected bad wrong conflict conflicts conflicting incompatible broken corrupt corrupted malformed ambiguous duplicate duplicated violation violations violated dangling leak leaks leaked overflow dead unused unable inconsistent misspelled outdated unstaged uncommitted problem problems issue issues offenses',
  lowLevel: 'warning warn warnings deprecated deprecation notice note info debug verbose hint trace',
  progress:
    'downloading downloaded installing installed fetching fetched compiling compiled building built resolving resolved unpacking setting get hit reading receiving preparing selecting processing extracting cloning copying creating created generating generated checking using updating loading loaded starting started finished running done complete completed linking progress restored saving saved cleaning uploading removing removed writing wrote',
  success:
    'passed pass passes passing success successful successfully ok succeeded succeeds cached skipped pending ignored',
  advice:
    'help see more information details visit http https try use please check documentation manual read rerun run consider options usage log logs full report',
  exit: 'exit exited status code returned return exitcode',
  test: 'test tests spec specs suite suites testcase example examples tested testing scenario scenarios',
  build:
    'compilation build command process step job task target script recipe goal subcommand make rule hook',
  code: 'function method class module package type variable argument import file line column syntax token symbol identifier property attribute reference parse parameter statement expression key',
  change:
    'changes commit commits committed modified changed branch merge patch files rebuild format formatted formatting style lint trailing whitespace',
};

/** Names of the classes, in the order of their numbers. */
export const wordClassNames: readonly string[] = Object.keys(wordsOf);

const classOfWord: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  Object.values(wordsOf).flatMap((words, index) => words.split(' ').map((word) => [word, index] as const)),
);

const MAX_WORDS = 60;

/** Which classes of words occur in a text, as a set of bits; the second number counts all words. */
export function wordClassesOf(text: string): {
  readonly bits: number;
  readonly early: number;
  readonly words: number;
} {
  let bits = 0;
  let early = 0;
  let words = 0;
  // Character by character: a pattern would make an object of every word of every line.
  for (let end = 0, start = 0; end < text.length; ) {
    for (start = end; start < text.length && !isLetter(text.charCodeAt(start)); ) start += 1;
    for (end = start; end < text.length && isLetter(text.charCodeAt(end)); ) end += 1;
    if (end === start) break;
    words += 1;
    if (words > MAX_WORDS) break;
    const found = text.slice(start, end);
    const index = classOfWord.get(found.toLowerCase()) ?? camelClass(found);
    if (index === undefined) continue;
    bits |= 1 << index;
    if (words <= 2) early |= 1 << index;
  }
  return { bits, early, words };
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const camel = /(?:Error|Exception|Failure|Fault|Errno)s?$/;
function camelClass(found: string): number | undefined {
  return camel.test(found) ? 3 : undefined;
}
