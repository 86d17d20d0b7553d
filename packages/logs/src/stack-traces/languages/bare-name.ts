const opening = '(<[{';
const closing = ')>]}';
const suffixes = /(?: const| volatile| &&?| noexcept| \[clone [^\]]*\]| \(\.[\w.]+\)| \+ (?:0x)?[0-9a-f]+)$/;
const unknown = /^(?:<unknown(?: module)?>|<null>|\(unknown\)|\?{2,3}|n\/a|\(deleted\))?$/;

/** The name of a C++ function without its arguments and result: `void a::b<c>(d) const` is `a::b<c>`. */
export function bareName(signature: string): string | undefined {
  let name = signature.trim();
  for (let round = 0; round < 4 && suffixes.test(name); round += 1) name = name.replace(suffixes, '');
  name = withoutArguments(name);
  name = withoutResult(name);
  return unknown.test(name) ? undefined : name;
}

function withoutArguments(name: string): string {
  if (!name.endsWith(')') || name.endsWith('operator()')) return name;
  let depth = 0;
  for (let index = name.length - 1; index > 0; index -= 1) {
    if (name[index] === ')') depth += 1;
    if (name[index] === '(') depth -= 1;
    if (depth > 0) continue;
    const rest = name.slice(0, index).trimEnd();
    // `(anonymous namespace)` is part of a name.
    return name.slice(index) === '(anonymous namespace)' ? name : rest;
  }
  return name;
}

/** Cuts behind the last space outside of brackets; operators have spaces of their own. */
function withoutResult(name: string): string {
  if (/\boperator\b|^(?:non-virtual|virtual) thunk|^[-+]\[|^<|^closure|^specialized/.test(name)) {
    return name.replace(/^(?:non-virtual|virtual) thunk to /, '');
  }
  let depth = 0;
  for (let index = name.length - 1; index >= 0; index -= 1) {
    const character = name[index] ?? '';
    if (closing.includes(character) && !(character === '>' && name[index - 1] === '-')) depth += 1;
    else if (opening.includes(character)) depth -= 1;
    else if (character === ' ' && depth === 0) return name.slice(index + 1).replace(/^[*&]+/, '');
  }
  return name;
}
