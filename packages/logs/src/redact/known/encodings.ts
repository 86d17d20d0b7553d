const MIN_ENCODED_CHARACTERS = 8;

/** A value as programs print it: as it is, in JSON, in a URL, in base64 at each offset, in hexadecimal, in one case. */
export function encodingsOf(value: string): readonly string[] {
  const forms = [
    value,
    JSON.stringify(value).slice(1, -1),
    toAscii(JSON.stringify(value).slice(1, -1)),
    encodeUri(value),
    encodeStrictly(value),
    encodeUri(value).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    encodeUri(value).replaceAll('%20', '+'),
  ];
  if (value.length >= MIN_ENCODED_CHARACTERS) {
    const hexadecimal = Buffer.from(value).toString('hex');
    forms.push(value.toLowerCase(), value.toUpperCase(), hexadecimal, hexadecimal.toUpperCase());
    for (const base64 of base64Forms(value))
      forms.push(base64, base64.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return [...new Set(forms)].filter((form) => form.length >= Math.min(4, value.length));
}

function encodeUri(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    // Half of a character has no encoding.
    return value;
  }
}

function encodeStrictly(value: string): string {
  return encodeUri(value).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function toAscii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What is left of the value in base64 when zero, one or two other bytes stand before it. */
function base64Forms(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // Characters that also hold bits of a neighbour are left out.
    const first = offset === 0 ? 0 : offset + 1;
    const isWhole = (offset + bytes.length) % 3 === 0;
    return encoded.slice(first, isWhole ? undefined : -1);
  });
}
