import { stringify } from 'csv-stringify/sync'
import type { Delimiter } from './detect-delimiter.ts'

/** Records as CSV text with Windows line ends. Whatever another delimiter or a lone line end could break is quoted. */
export function writeFields(records: readonly (readonly string[])[], delimiter: Delimiter): string {
  return stringify(records as string[][], {
    delimiter,
    record_delimiter: 'windows',
    quoted_match: /[\r\n\t,;|]/,
  })
}
