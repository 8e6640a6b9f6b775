import { dayIn } from '../demo-day.ts'
import { computesCohort, locksCohort, plansProgramme } from './designate.ts'
import { type Asked, type Government, governmentAt } from './government.ts'
import { daysPass, openDatabase } from './outside.ts'
import { stopwatch } from './stopwatch.ts'

/** A draft of a government over the people of a list of its own, as far as its officers bring it before anybody divides or submits it. */
export async function draftsDecree(
  plan: Asked,
): Promise<{ readonly id: string; readonly programmeId: string; readonly government: Government }> {
  await using stack = new AsyncDisposableStack()
  const admin = await openDatabase(stack, process.env['PAYUNG_E2E_DATA_DIR'] ?? '')
  const government = await governmentAt(process.env['PAYUNG_E2E_URL'] ?? '', plan)
  const time = stopwatch()
  const { officer } = government
  const programmeId = await plansProgramme(government, time)
  const draft = await computesCohort(government, programmeId, time)
  const published = await officer.does(
    'publishCohort',
    { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil: dayIn(1) },
    'id version members',
  )
  await daysPass(admin, published.id)
  const locked = await locksCohort(government, published, time)
  const { id } = await officer.does('draftDecree', { cohortId: locked.id })
  return { id, programmeId, government }
}
