/** Variables, templates and masks: what other programs put something in for, and words that say so in an address. */
const template =
  /^[*xX.#•]+$|^\$[\w{(:]|\$\{\{?[^{}]*\}|\{\{[^{}]*\}\}|^\{\w*\}$|^%\w+%?$|^<.*>?$|^\[.*\]?$|\*\*\*|xxxx|‹|^(?:password|your.*|my_?password|pwd|passwd|changeme|undefined|null|(?:replace|insert|enter|put)_\w+)$|%[sdv]|^#\{|^@\w+@$/i;

/** Whether a value is put in by something else, or hidden already. */
export function isTemplate(value: string): boolean {
  return template.test(value.slice(0, 300));
}

/** What stands where a secret would be and says so: masks, variables, templates, and words that everybody uses. */
const placeholder = new RegExp(
  [
    String.raw`^[*xX.#•\-_=+?/\\0]+$|^([a-z])\1{2,}$`,
    // Variables and templates of shells, workflows, Jinja, Mustache, batch files, Ant, printf.
    String.raw`^['"]?\$[\w{(:[.]`,
    String.raw`^\$?\{\{?[^{}]*\}?\}$`,
    String.raw`^['"\\]*(?:%[\w.()-]+%?|@\w+@|\{\w*\}|#\{.*|<.*|\[[\w .-]*\]?|\(.*)['"\\]*$`,
    String.raw`^(?:process\.env|env|os\.environ|os\.getenv|getenv|System\.getenv|ENV|secrets|vars|var|local|data|config|params|settings|self|this|args|options|props|module|context|github|steps|needs|inputs|matrix)[.[(]`,
    String.raw`^(?:vault|file|ref\+\w+|op|arn|projects|secretsmanager|ssm|keyvault|env|enc|encrypted|aws):`,
    String.raw`^(?:null|nil|none|true|false|undefined|empty|unset|yes|no|on|off|n\/a|nan|required|optional|string|number|boolean|object|array|str|int|bool|bytes|any|char|void|secret|passwd|password|passphrase|token|pwd|apikey|api[_-]?key|key|value|default|admin|root|guest|user|username|test|testing|demo|sample|example|dummy|foo|bar|baz|foobar|changeme|change[_-]?it|change[_-]?me|redacted|masked|hidden|filtered|omitted|removed|placeholder|todo|tbd|fixme|invalid|incorrect|missing|expired|unknown|anonymous|basic|bearer|pass|qwerty|auto|manual|\[?(?:redacted|filtered|masked|hidden|secure|hidden by \w+)\]?)['"]?$`,
    String.raw`(?:^|[_\W])(?:your|my|the|insert|enter|add|replace|put|fill|set|paste)[_\W][\w\s.-]{0,40}(?:here|key|token|secret|password|pass|value)`,
    String.raw`^(?:your|yourr?|<?insert|enter|replace)[_-]?\w`,
    String.raw`\b(?:not[_-](?:a[_-])?real|a?fake|dummy|example|placeholder|change_?me|redacted)|fake(?:key|token|secret|password)`,
    String.raw`EXAMPLE|xxxxxx|XXXXXX|\*\*\*`,
    '^&lt;.*&gt;$|‹secret:|^‹',
  ].join('|'),
  'i',
);

/** Whether nobody would use the value as a secret. */
export function isPlaceholder(value: string): boolean {
  return placeholder.test(value.length > 300 ? value.slice(0, 300) : value);
}
