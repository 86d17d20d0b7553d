/** The two levels that matter to a job: an error can stop it, everything below rarely does. */
export type Severity = 'error' | 'warning';

/** How tools name an error, where compilers are localised also in their users' languages. */
const errorWords = [
  ...['error', 'fatal', 'severe', 'critical', 'failure', 'blocker', 'bug', 'panic', 'serious'],
  ...['fehler', 'erreur', 'errore', 'erro', 'fout', 'fel', 'virhe', 'chyba', 'hata', 'ошибка', 'помилка'],
  ...['エラー', '错误', '錯誤', '오류', 'błąd'],
];

/** Everything that is no error: warnings, notes, opinions. */
const warningWords = [
  ...['warning', 'warn', 'note', 'info', 'information', 'informational', 'remark', 'hint', 'notice', 'style'],
  ...['convention', 'refactor', 'suggestion', 'advice', 'performance', 'portability', 'caution', 'message'],
  ...['minor', 'major', 'low', 'medium', 'high', 'trivial', 'deprecated', 'deprecation', 'debug', 'trivia'],
  ...[
    'warnung',
    'hinweis',
    'avertissement',
    'attention',
    'remarque',
    'advertencia',
    'aviso',
    'avviso',
    'nota',
  ],
  ...['waarschuwing', 'varning', 'varoitus', 'varování', 'uyarı', 'предупреждение', 'попередження'],
  ...['警告', '注意', '경고', 'ostrzeżenie'],
];

const errors: ReadonlySet<string> = new Set(errorWords);
const warnings: ReadonlySet<string> = new Set(warningWords);
const letters: Readonly<Record<string, Severity>> = {
  E: 'error',
  F: 'error',
  S: 'error',
  U: 'error',
  W: 'warning',
  C: 'warning',
  R: 'warning',
  I: 'warning',
  N: 'warning',
  H: 'warning',
};

/** What a tool's own word for a level means; `undefined` when it is no such word. */
export function toSeverity(word: string): Severity | undefined {
  const letter = letters[word.length === 1 ? word.toUpperCase() : word];
  if (letter) return letter;
  const lower = word.toLowerCase();
  // `fatal error`, `syntax error`: the last word is the level.
  const last = lower.slice(lower.lastIndexOf(' ') + 1);
  if (errors.has(last) || /^(?:[✖✘✗×]|[a-z]*error)$/.test(last)) return 'error';
  return warnings.has(last) || /^(?:[⚠!ℹ]|[a-z]*warning)$/.test(last) ? 'warning' : undefined;
}

/** Words of which only a few tools make use; the others come in capitals, too. */
const rare =
  /[^ -~]|^(?:fel|fout|virhe|hata|chyba|bug|panic|serious|message|nota|trivi|mi|ma|refac|portab|perf|depr)/;

/** All words for levels, as the source of a pattern; the common ones in the three usual cases. */
export const severityWords: string = [...errorWords, ...warningWords]
  .flatMap((word) => {
    const rest = word.slice(1);
    const either = `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${rest}`;
    return rare.test(word) ? [either] : [either, word.toUpperCase()];
  })
  .sort((a, b) => b.length - a.length)
  .join('|');
