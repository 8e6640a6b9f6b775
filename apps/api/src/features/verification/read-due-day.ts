import { fault, withoutNationalId } from '../workers/public.ts'

/** @throws ValidationError `DUE_IN_PAST`, `DUE_TOO_FAR` */
export function readDueDay(dueOn: string, today: string): string {
  if (dueOn < today)
    throw fault('dueOn', 'DUE_IN_PAST', 'Pilih hari ini atau sesudahnya.', 'Choose today or a later day.')
  const latest = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`
  if (dueOn > latest)
    throw fault('dueOn', 'DUE_TOO_FAR', 'Pilih hari dalam dua tahun ke depan.', 'Choose a day within two years.')
  return dueOn
}

const NOTE_LENGTH_MAX = 500

/** @throws ValidationError `NOTE_TOO_LONG`, `TEXT_HAS_NATIONAL_ID` */
export function readNote(note: string | null | undefined): string | null {
  const text = note?.trim() ?? ''
  if (text.length > NOTE_LENGTH_MAX)
    throw fault(
      'note',
      'NOTE_TOO_LONG',
      'Paling banyak 500 huruf. Persingkat.',
      'At most 500 letters. Make it shorter.',
    )
  return withoutNationalId(text, 'note') || null
}
