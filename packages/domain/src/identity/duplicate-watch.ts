/**
 * Remembers which row brought a key first, while the rows of one file pass by.
 *
 * The caller chooses the key: the digits of the NIK within one process, their blind index where they must not be kept.
 */
export class DuplicateWatch {
  readonly #firstRows = new Map<string, number>()

  /** Row in which the key came before; `null` for its first time, which is now remembered. */
  firstRowOf(key: string, row: number): number | null {
    const first = this.#firstRows.get(key)
    if (first === undefined) this.#firstRows.set(detached(key), row)
    return first ?? null
  }
}

/**
 * The same text in memory of its own. One that was cut out of a larger text keeps all of that alive: the NIKs of a workbook kept most of the
 * file, which was twice the memory of everything else.
 */
function detached(text: string): string {
  return text.split('').join('')
}
