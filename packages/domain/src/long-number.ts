const LONG_NUMBER = /\d(?:[\s.-]?\d){9,}/g

/** Who is meant stands beside a text; a NIK or another long number in it would be kept in the clear. */
export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_NUMBER, '••••')
}
