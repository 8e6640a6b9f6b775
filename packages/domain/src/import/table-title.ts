import { type Row, textOf } from './table-cell.ts'

/** The place that the lines above a table name for all of its rows; empty where they name none. */
export interface TitlePlace {
  readonly village: string
  readonly district: string
  readonly regency: string
}

const LEVELS = String.raw`(?:desa|kel(?:urahan)?|kec(?:amatan)?|kab(?:upaten)?|kota|prov(?:insi)?|tahun|rt|rw|dusun)\b`
const placeAfter = (words: string) =>
  new RegExp(
    String.raw`\b(?:${words})\.?(?:\s*/\s*\p{L}+\.?)?\s*[:=]\s*(\p{L}[\p{L}\p{N}.'’\- ]*?)\s*(?=[,;|]|\s${LEVELS}|$)`,
    'iu',
  )
const VILLAGE = placeAfter('desa|kelurahan|kel')
const DISTRICT = placeAfter('kecamatan|kec')
const REGENCY = placeAfter('kabupaten|kab|kota')

/** A longer cell is a paragraph of law, and no place. */
const LINE_LENGTH_MAX = 200

/**
 * Reads `Desa : Kapur`, `Kecamatan: Sungai Raya` from the rows above the header, in one cell or spread over several.
 *
 * Village lists often leave the village out of the table, since it is the same in every row. Only with a colon: `DAFTAR
 * PEKERJA DESA TAHUN 2026` names no village.
 */
export function placeInTitle(rowsAboveHeader: readonly Row[]): TitlePlace {
  const lines = rowsAboveHeader
    .filter((row) => row.every(({ text }) => text.length <= LINE_LENGTH_MAX))
    .map((row) =>
      row
        .map(textOf)
        .filter((text) => text !== '')
        .join(' ')
        .replace(/\s+/g, ' '),
    )
  const first = (pattern: RegExp) =>
    lines.map((line) => pattern.exec(line)?.[1]).find((title) => title !== undefined) ?? ''
  return { village: first(VILLAGE), district: first(DISTRICT), regency: first(REGENCY) }
}
