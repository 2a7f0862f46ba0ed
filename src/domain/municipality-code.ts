/**
 * Municipality codes (全国地方公共団体コード): five digits of which the first two are the prefecture, and a sixth
 * check digit. The five-digit body decides everything; `nhi` writes six digits.
 */
export type MunicipalityCode = string;

/** The check digit of a five-digit body: 11 less the weighted sum (6, 5, 4, 3, 2) modulo 11, its last digit. */
export function checkDigit(body: string): string {
  let weighted = 0;
  for (let place = 0; place < 5; place += 1) weighted += Number(body[place]) * (6 - place);
  return String((11 - (weighted % 11)) % 10);
}

export type CodeReading =
  | { readonly kind: 'code'; readonly code: MunicipalityCode }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly MunicipalityCode[] }
  | { readonly kind: 'check-digit'; readonly expected: MunicipalityCode }
  | { readonly kind: 'prefecture-itself' }
  | { readonly kind: 'other-prefecture'; readonly code: MunicipalityCode }
  | { readonly kind: 'not-a-code' };

/**
 * Reads a code written with six digits, five digits, or either of them as a number that lost its leading zero.
 * Five digits may be a five-digit code or a six-digit code without its zero: the prefecture of the case and the
 * check digit tell them apart where they can.
 *
 * @param prefecture two digits, or undefined when the case names none
 */
export function readMunicipalityCode(text: string, prefecture?: string): CodeReading {
  const digits = codeDigits(text);
  if (!/^\d{4,6}$/.test(digits)) return { kind: 'not-a-code' };
  const bodies = possibleBodies(digits).filter(hasPrefecture);
  if (bodies.length === 0) return misread(digits);
  const own = prefecture === undefined ? bodies : bodies.filter((body) => body.startsWith(prefecture));
  const codes = own.map(withCheckDigit);
  if (codes.length > 1) return { kind: 'ambiguous', candidates: codes };
  const code = codes[0];
  if (code === undefined) return { kind: 'other-prefecture', code: withCheckDigit(bodies[0]!) };
  return code.slice(2, 5) === '000' ? { kind: 'prefecture-itself' } : { kind: 'code', code };
}

/**
 * A code as plain digits: `02201-2`, the check digit behind a hyphen, in any width, is `022012`. What is no code stays
 * as it is.
 */
export function codeDigits(text: string): string {
  if (/^\d+$/.test(text)) return text;
  const folded = text.normalize('NFKC').trim();
  const [, body, digit = ''] = /^(\d{4,5})[-‐‑‒–—―−ー](\d)$/.exec(folded) ?? [];
  return body === undefined ? folded : body.padStart(5, '0') + digit;
}

function possibleBodies(digits: string): string[] {
  if (digits.length === 6) return verifiedBody(digits);
  if (digits.length === 4) return [`0${digits}`];
  return [digits, ...verifiedBody(`0${digits}`)];
}

function verifiedBody(six: string): string[] {
  const body = six.slice(0, 5);
  return six === withCheckDigit(body) ? [body] : [];
}

function withCheckDigit(body: string): MunicipalityCode {
  return body + checkDigit(body);
}

function hasPrefecture(body: string): boolean {
  return isPrefecture(body.slice(0, 2));
}

/** Whether two digits name a prefecture, `01` 北海道 to `47` 沖縄県. */
export function isPrefecture(text: string): boolean {
  return /^\d{2}$/.test(text) && Number(text) >= 1 && Number(text) <= 47;
}

function misread(digits: string): CodeReading {
  const body = digits.slice(0, 5);
  if (digits.length !== 6 || !hasPrefecture(body)) return { kind: 'not-a-code' };
  return { kind: 'check-digit', expected: withCheckDigit(body) };
}

/** Whether digits are a code, with or without check digit, or either as a number that lost its zero. */
export function isCodeOf(text: string, code: MunicipalityCode): boolean {
  const digits = codeDigits(text);
  if (!/^\d{4,6}$/.test(digits)) return false;
  return digits.padStart(6, '0') === code || digits.padStart(5, '0') === code.slice(0, 5);
}
