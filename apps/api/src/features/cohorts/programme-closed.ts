import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError } from '../../platform/errors.ts'

/** A list of a closed programme goes no further: no decree could be drafted from it. */
export function programmeClosed(): ConflictError {
  return new ConflictError('PROGRAMME_NOT_OPEN', {
    id: 'Programnya sudah ditutup, sehingga daftar ini tidak dapat diumumkan atau dikunci lagi. Susun kohort dari program yang dibuka.',
    en: 'Its programme is closed, so this list can no longer be published or locked. Make a cohort of an open programme.',
  })
}

/** @throws ConflictError `PROGRAMME_NOT_OPEN` where the database refuses the step because the programme was closed meanwhile */
export async function unlessClosed(step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    throw databaseRefusal(error)?.constraint === 'cohort_programme_open' ? programmeClosed() : error
  }
}
