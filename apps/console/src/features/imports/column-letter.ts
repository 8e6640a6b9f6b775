const letters = 26

/** A column as a spreadsheet names it: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % letters))
  return index < letters ? last : columnLetter(Math.floor(index / letters) - 1) + last
}
