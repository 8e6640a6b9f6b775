/** Zero-based column of `AB12` or `AB`, or -1 when there are no column letters in front. */
export function columnOf(reference: string): number {
  let column = 0
  for (let index = 0; index < reference.length; index += 1) {
    // Excel writes capitals; some exporters do not.
    const letter = reference.charCodeAt(index) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + (letter - 64)
    if (column > 1_000_000) break
  }
  return column - 1
}

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
