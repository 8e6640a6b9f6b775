import { weighted } from '../people/random.ts'
import { type FileRow, PLACE_OF } from './file-row.ts'

/** A fault by the code that an import gives it. */
export type Fault =
  | 'NATIONAL_ID_LENGTH'
  | 'NATIONAL_ID_DATE'
  | 'NATIONAL_ID_PROVINCE'
  | 'NATIONAL_ID_SERIAL'
  | 'NATIONAL_ID_LOST_DIGITS'
  | 'NATIONAL_ID_BIRTH_DATE_MISMATCH'
  | 'NAME_MISSING'
  | 'BIRTH_DATE_INVALID'
  | 'SEX_UNKNOWN'
  | 'VILLAGE_UNKNOWN'
  | 'OCCUPATION_UNKNOWN'
  | 'DUPLICATE_IN_FILE'

/** How many rows in ten thousand have which fault; `null` is none. */
export const FAULTS = weighted<Fault | null>([
  ['NATIONAL_ID_LENGTH', 12],
  ['NATIONAL_ID_DATE', 8],
  ['NATIONAL_ID_PROVINCE', 4],
  ['NATIONAL_ID_SERIAL', 4],
  ['NATIONAL_ID_LOST_DIGITS', 15],
  ['NATIONAL_ID_BIRTH_DATE_MISMATCH', 20],
  ['NAME_MISSING', 4],
  ['BIRTH_DATE_INVALID', 6],
  ['SEX_UNKNOWN', 5],
  ['VILLAGE_UNKNOWN', 12],
  ['OCCUPATION_UNKNOWN', 12],
  ['DUPLICATE_IN_FILE', 18],
  [null, 9_880],
])

/**
 * The row with one thing wrong, as offices get it wrong.
 *
 * @param sound an earlier row without a fault: whom a duplicate repeats
 */
export function spoil(row: FileRow, fault: Fault, sound: FileRow): FileRow {
  const nik = row[PLACE_OF.nationalId] ?? ''
  const at = (field: keyof typeof PLACE_OF, text: string) => row.with(PLACE_OF[field], text)
  switch (fault) {
    case 'NATIONAL_ID_LENGTH':
      return at('nationalId', nik.slice(0, 15))
    case 'NATIONAL_ID_DATE':
      return at('nationalId', `${nik.slice(0, 6)}3102${nik.slice(10)}`)
    case 'NATIONAL_ID_PROVINCE':
      return at('nationalId', `99${nik.slice(2)}`)
    case 'NATIONAL_ID_SERIAL':
      return at('nationalId', `${nik.slice(0, 12)}0000`)
    case 'NATIONAL_ID_LOST_DIGITS':
      return at('nationalId', `${nik[0]},${nik.slice(1, 6)}E+15`)
    case 'NATIONAL_ID_BIRTH_DATE_MISMATCH':
      return at('birthDate', otherYear(row[PLACE_OF.birthDate] ?? ''))
    case 'NAME_MISSING':
      return at('name', '')
    case 'BIRTH_DATE_INVALID':
      return at('birthDate', '31/02/1980')
    case 'SEX_UNKNOWN':
      return at('sex', 'X')
    case 'VILLAGE_UNKNOWN':
      return at('village', 'Desa Entah Berantah')
    case 'OCCUPATION_UNKNOWN':
      return at('occupation', 'Penjinak ular naga')
    case 'DUPLICATE_IN_FILE':
      return sound.with(0, row[0] ?? '')
  }
}

/** A year off; never the last day of February, which not every year has. */
function otherYear(birthDate: string): string {
  const day = birthDate.startsWith('29/02') ? `28${birthDate.slice(2)}` : birthDate
  return `${day.slice(0, 6)}${Number(day.slice(6)) - 1}`
}
