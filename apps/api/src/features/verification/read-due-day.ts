import { today } from '../../platform/clock.ts'
import { fault, withoutNationalId } from '../workers/public.ts'
import { verificationMessages } from './verification.messages.ts'

/** @throws ValidationError `DUE_IN_PAST`, `DUE_TOO_FAR` */
export function readDueDay(dueOn: string): string {
  const day = today().toString()
  if (dueOn < day) throw fault(verificationMessages.DUE_IN_PAST())
  const latest = `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`
  if (dueOn > latest) throw fault(verificationMessages.DUE_TOO_FAR())
  return dueOn
}

const NOTE_LENGTH_MAX = 500

/** @throws ValidationError `NOTE_TOO_LONG`, `TEXT_HAS_NATIONAL_ID` */
export function readNote(note: string | null | undefined): string | null {
  const text = note?.trim() ?? ''
  if (text.length > NOTE_LENGTH_MAX) throw fault(verificationMessages.NOTE_TOO_LONG())
  return withoutNationalId(text, 'note') || null
}
