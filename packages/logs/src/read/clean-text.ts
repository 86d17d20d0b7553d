// biome-ignore-all lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const terminalSequence =
  /\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]|\x9b[0-?]*[ -/]*[@-~]/g;
const controlCharacter = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
const anyControl = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;
/** Direction marks, zero-width characters, tag characters: they hide text from people but not from models. */
const invisibleCharacter = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;
const anyNonAscii = /[^\x00-\x7f]/;

/** Removes what a terminal would act on instead of show; a progress line is reduced to its last state. */
export function cleanText(text: string): string {
  let clean = text;
  if (anyControl.test(clean)) {
    clean = clean.replace(terminalSequence, '');
    if (clean.includes('\r')) clean = lastState(clean);
    clean = clean.replace(controlCharacter, '');
  }
  return anyNonAscii.test(clean) ? clean.replace(invisibleCharacter, '') : clean;
}

function lastState(text: string): string {
  let end = text.length;
  while (end > 0) {
    const start = text.lastIndexOf('\r', end - 1);
    const state = text.slice(start + 1, end);
    if (state.trim() !== '') return state;
    end = start;
  }
  return '';
}
