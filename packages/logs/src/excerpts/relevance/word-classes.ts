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

/** What words a text has, as sets of bits: the class of number n is bit n. */
export interface WordClasses {
  bits: number;
  /** Of the first two words. */
  early: number;
  /** Of any class and none; counting ends soon after `MAX_WORDS`. */
  words: number;
}

const MAX_WORDS = 60;
const LETTERS = 26;
const DEAD_END = 0;
const ROOT = 1;
const NO_CLASS = -1;
const LOWER_A = 97;
const LOWER_CASE = 32;

/** Every word letter by letter: the row of a state tells where the next letter leads. */
interface WordTree {
  readonly next: Uint16Array;
  /** Of the word that ends in a state. */
  readonly classOf: Int8Array;
}

const tree = /* @__PURE__ */ toWordTree(Object.values(wordsOf));

function toWordTree(classes: readonly string[]): WordTree {
  const next = new Uint16Array((classes.join('').length + 2) * LETTERS);
  const classOf = new Int8Array(next.length / LETTERS).fill(NO_CLASS);
  let states = ROOT + 1;
  for (const [index, words] of classes.entries()) {
    for (const word of words.split(' ')) {
      let state = ROOT;
      for (let place = 0; place < word.length; place += 1) {
        const edge = state * LETTERS + letterOf(word.charCodeAt(place));
        if (next[edge] === DEAD_END) {
          next[edge] = states;
          states += 1;
        }
        state = next[edge] ?? DEAD_END;
      }
      classOf[state] = index;
    }
  }
  return { next: next.slice(0, states * LETTERS), classOf: classOf.slice(0, states) };
}

/** Creates a reader of texts, character by character; what it gives is good until it is called again. */
export function createWordReader(): (text: string) => Readonly<WordClasses> {
  const found: WordClasses = { bits: 0, early: 0, words: 0 };
  const { next, classOf } = tree;
  return (text) => {
    found.bits = 0;
    found.early = 0;
    found.words = 0;
    for (let position = 0; ; ) {
      while (position < text.length && !isLetter(text.charCodeAt(position))) position += 1;
      if (position >= text.length) return found;
      found.words += 1;
      if (found.words > MAX_WORDS) return found;
      let state = ROOT;
      let capital = text.length;
      for (; position < text.length; position += 1) {
        const code = text.charCodeAt(position);
        if (!isLetter(code)) break;
        if (code < LOWER_A) capital = position;
        // Every state has a row, and the dead end leads nowhere else.
        state = next[state * LETTERS + letterOf(code)] as number;
      }
      const known = classOf[state] as number;
      const index = known === NO_CLASS ? camelClass(text, capital, position) : known;
      if (index === NO_CLASS) continue;
      found.bits |= 1 << index;
      if (found.words <= 2) found.early |= 1 << index;
    }
  };
}

function letterOf(code: number): number {
  return (code | LOWER_CASE) - LOWER_A;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= LOWER_A && code <= 122);
}

const exceptionEnds: ReadonlySet<string> = new Set(
  ['Error', 'Exception', 'Failure', 'Fault', 'Errno'].flatMap((end) => [end, `${end}s`]),
);
const EXCEPTION = wordClassNames.indexOf('exception');

/** Words in one, of which the last one begins with the capital. */
function camelClass(text: string, capital: number, end: number): number {
  if (capital >= end) return NO_CLASS;
  return exceptionEnds.has(text.slice(capital, end)) ? EXCEPTION : NO_CLASS;
}
