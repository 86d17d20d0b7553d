/** `cms/sites/passwords#edit`, `/en/server@3.0/auth`. */
const route =
  /^(?:\/(?:[a-z]{2,20}[\w.@:#-]{0,20}\/){1,10}|(?:[a-z]{2,20}[\w.@:#-]{0,20}\/){2,10})[a-z]{2,20}[a-z.@:#_-]{0,40}$/;

const plainShapes = [
  // Words, also several joined, also with a number at the end: `my-token`, `user_token`, `SecretKeySpec`, `utf8`.
  /^[A-Za-z]+(?:[-_./: ][A-Za-z]+)*[-_.]?\d{0,3}$/,
  // Numbers, versions, dates, addresses.
  /^[+-]?[\d.,:/_ TZ%-]+[a-zA-Z%]{0,3}$/,
  /^v?\d+(?:\.\d+)+[\w.+-]*$/,
  // Paths, files, URLs.
  /^(?:\.{0,2}|~|[A-Za-z]:)[\\/][\w./\\@ -]*$/,
  route,
  /^[\w./-]+\.(?:[jt]sx?|py|rb|go|rs|java|kt|cs|php|json|ya?ml|toml|txt|md|pem|crt|cer|key|p12|pfx|jks|env|log|xml|html?|css|sh|ini|cfg|conf|lock|gz|zip|tgz|png|gif|jpe?g)$/i,
  /^[a-z][a-z0-9+.-]{1,15}:\/\/[^@]*$/i,
  // Calls, members, generics, operators of a language.
  /^[\w.$:]+(?:<[\w, <>]*>)?\(.*$/,
  /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:\[.*)?$/,
  /^[A-Za-z_$][\w$]*\[/,
  // Objects as the JVM prints them.
  /^(?:[a-z]\w*\.){1,9}[A-Z][\w$]*@[0-9a-f]{1,8}$/,
  /^[A-Z][A-Za-z]+\{[0-9a-f]{5,8}\}?$/,
  /^[^A-Za-z0-9]*$/,
];

/** Whether a value without a known shape is too plain to be a secret: a word, a path, a type, a number, a version. */
export function isPlain(value: string): boolean {
  return plainShapes.some((shape) => shape.test(value));
}

/** Whether a value is a path of an address or of an application, which no password looks like. */
export function isRoute(value: string): boolean {
  return route.test(value);
}
