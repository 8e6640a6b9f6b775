import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError } from '../../platform/errors.ts'
import { cohortMessages } from './cohorts.messages.ts'

/** A list of a closed programme goes no further: no decree could be drafted from it. */
export function programmeClosed(): ConflictError {
  return new ConflictError(cohortMessages['PROGRAMME_NOT_OPEN/programmeClosed']())
}

/** @throws ConflictError `PROGRAMME_NOT_OPEN` where the database refuses the step because the programme was closed meanwhile */
export async function unlessClosed(step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    throw databaseRefusal(error)?.constraint === 'cohort_programme_open' ? programmeClosed() : error
  }
}
