/** What a dictum names who takes over by: `DECREE_FIELDS` has it, too. */
export const NEW_PAYERS_FIELD = '{pembayar_baru}'

/** The dictum that an amendment gets once another payer takes over; its words are free, its field is not. */
const DICTUM = `Mengubah pembayar iuran mulai {mulai}: ${NEW_PAYERS_FIELD}`

/** The dictum that closes a decree: nothing stands behind it. */
const TAKES_EFFECT = /mulai berlaku/i

/** Whose part of the contribution goes to whom, each with its kind of money as a paper names it. */
export interface PayerSuccession {
  readonly former: string
  readonly next: string
}

/** Who takes over from whom as the text of an amendment says it; null where nobody does. */
export function successionsInWords(successions: readonly PayerSuccession[]): string | null {
  const sentences = successions.map(
    ({ former, next }) => `bagian iuran yang semula dibayar oleh ${former} selanjutnya dibayar oleh ${next}`,
  )
  return sentences.length === 0 ? null : sentences.join('; ')
}

export function namesNewPayers(dictums: readonly string[]): boolean {
  return dictums.some((line) => line.includes(NEW_PAYERS_FIELD))
}

/**
 * The dictums of an amendment once it says who takes over, or no longer does. What somebody wrote with the field stays as they wrote it.
 *
 * @param linesMax as many as a decree may have: a full one is left as it is
 */
export function dictumsNaming(dictums: readonly string[], changes: boolean, linesMax: number): readonly string[] {
  if (!changes) return dictums.filter((line) => line !== DICTUM)
  if (namesNewPayers(dictums) || dictums.length >= linesMax) return dictums
  const closing = TAKES_EFFECT.test(dictums.at(-1) ?? '') ? 1 : 0
  return dictums.toSpliced(dictums.length - closing, 0, DICTUM)
}
