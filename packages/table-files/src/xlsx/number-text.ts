/**
 * How a number stands in a spreadsheet, without exponent and without the noise of binary fractions.
 *
 * Digits that the file writes out are kept as they are, beyond 2^53 too: of a NIK stored as a number, what is
 * left must be seen exactly, for whether its last digit is 0 decides if it was lost.
 *
 * @param raw the content of `<v>`: `6112055511820200`, `6.11205551182020E+15`, `0.30000000000000004`
 */
export function numberText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(raw)
  if (match === null) return raw
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const shift = Number(exponent) - fraction.length
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '')
  if (shift >= 0) return withSign(sign, digits + (digits === '0' ? '' : '0'.repeat(shift)))
  const cut = digits.length + shift
  if (cut > 0 && /^0+$/.test(digits.slice(cut))) return withSign(sign, digits.slice(0, cut))
  return plainDecimal(Number(raw))
}

function withSign(sign: string, digits: string) {
  return sign === '-' && digits !== '0' ? `-${digits}` : digits
}

/** Shortest decimal that reads back as the same number, written out. */
function plainDecimal(value: number) {
  const short = String(value)
  const match = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(short)
  if (match === null) return short
  const [, sign = '', first = '', rest = '', exponent = '1'] = match
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`
}
