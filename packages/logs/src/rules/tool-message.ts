/**
 * What a line looks like when a tool complains: a label or the tool's name in front, a code of the system, an
 * address, or a sentence that begins at the margin. The titles of tests and suites speak of refused
 * connections too, but as indented prose.
 */
export const toolMessage: RegExp =
  /^(?:##\[|\[\w{1,30}\] |[A-Z][a-z])|^[\s[({<│>✗✘✖×✕❌]*[\w@./\\+~-]{1,200}(?:\[\d{1,9}\]|\(\d{1,9}\)| \d{1,9})?\]?: |\b(?:\w{0,60}(?:[Ee]rror|Exception)|ERROR|ERR|FATAL|[Ff]atal)(?:[:!\]]| [A-Z\d])|\bnpm (?:ERR!|error)|\bE[A-Z]{4,20}\b|https?:\/\/|\bHTTP\/\d|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:exit|errno|code)[ :=]{1,3}\d|\bmessage['"]? ?[:=]/;
