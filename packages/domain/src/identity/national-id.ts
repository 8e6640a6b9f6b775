import { Temporal } from 'temporal-polyfill'
import {
  districtOfNationalId,
  type NationalIdDigits,
  type NationalIdFault,
  readNationalIdCellDigits,
  readNationalIdDigits,
} from './national-id-digits.ts'
import type { Sex } from './sex.ts'

export interface NationalIdFacts {
  /** The sixteen digits, without spaces, dots or the apostrophe that spreadsheets put in front. */
  readonly digits: string
  /** District of *first* registration, `61.12.05`. It says nothing about where the person lives today. */
  readonly districtCode: string
  readonly birthDate: Temporal.PlainDate
  readonly sex: Sex
}

export type NationalIdReading =
  | { readonly readable: true; readonly facts: NationalIdFacts }
  | { readonly readable: false; readonly fault: NationalIdFault }

/**
 * Reads a NIK as it was typed, scanned or exported.
 *
 * There is no check digit: a readable NIK may still be somebody else's. And it is never changed when a birth
 * date is corrected (PP 37/2007, article 37): treat a difference from the person's facts as a warning, never as proof.
 *
 * @param text as it stands in the file; spaces, dots and a leading apostrophe are ignored
 * @param today decides the century of the two-digit year: the latest that is not in the future
 */
export function readNationalId(text: string, today: Temporal.PlainDate): NationalIdReading {
  return withFacts(readNationalIdDigits(text, today.toString()))
}

/** {@link readNationalIdCellDigits} with the facts as values. */
export function readNationalIdCell(
  cell: { text: string; numeric: boolean },
  today: Temporal.PlainDate,
): NationalIdReading {
  return withFacts(readNationalIdCellDigits(cell.text, cell.numeric, today.toString()))
}

function withFacts(reading: NationalIdDigits | NationalIdFault): NationalIdReading {
  if (typeof reading === 'string') return { readable: false, fault: reading }
  const { digits, birthDay, sex } = reading
  const birthDate = Temporal.PlainDate.from(birthDay)
  return { readable: true, facts: { digits, districtCode: districtOfNationalId(digits), birthDate, sex } }
}
