/** Whether somebody is Indonesian. A NIK does not tell: foreigners with a permanent residence permit (KITAP) have one too. */
export type Citizenship = 'INDONESIAN' | 'FOREIGN'

export const CITIZENSHIPS = ['INDONESIAN', 'FOREIGN'] as const satisfies readonly Citizenship[]

const INDONESIAN = /^(?:wni|warga negara indonesia|indonesian?)$/
const FOREIGN = /^(?:wna|warga negara asing|orang asing|asing|foreign(?:er)?|(?:wna )?kita[ps])$/

/**
 * What a cell says of somebody's citizenship: `WNI`, `Warga Negara Asing`, `Indonesia`.
 *
 * @returns null where it cannot be told; the name of another country is no word of a list that anybody keeps here
 */
export function readCitizenship(text: string): Citizenship | null {
  const key = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  return INDONESIAN.test(key) ? 'INDONESIAN' : FOREIGN.test(key) ? 'FOREIGN' : null
}
