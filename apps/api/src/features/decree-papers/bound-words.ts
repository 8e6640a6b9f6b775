import { MONTHS_ID } from '@payung/domain/calendar/month-names'

const NO_BREAK = '\u00a0'
const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTHS_ID.join('|')})\\b(?: (\\d{4})\\b)?`, 'gi')
/** `Nomor 15`, `Tahun 2026`, `huruf a`, `1.800 (seribu`; an office of two words, `Wali Kota`. */
const NUMBER = /\b(nomor|tahun|huruf|ayat|pasal) (?=\(?[\da-z]{1,5}\b)|(?<=\d) (?=\()|(?<=\bwali) (?=kota\b)/gi

/** A text of a decree in which no line ends between a day and its month, before a number or within an office: a reader at the end of a line would read another one. */
export function boundWords(text: string): string {
  return text
    .replaceAll(DAY, (_, day: string, month: string, year: string | undefined) =>
      [day, month, year].filter((part) => part !== undefined).join(NO_BREAK),
    )
    .replaceAll(NUMBER, (whole) => whole.replace(' ', NO_BREAK))
}
