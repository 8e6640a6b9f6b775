import { setLastDay } from '@payung/reference-data/calendar.queries'
import { anEmptyDatabase } from '@payung/reference-data/empty-database.builder'
import { DEMO_LAST_DAY } from './demo-calendar.ts'

/** An empty database as the demo finds it before its first part: its calendar goes no further than the demo's. */
export async function aDemoDatabase(): ReturnType<typeof anEmptyDatabase> {
  const database = await anEmptyDatabase()
  await setLastDay(database.client, DEMO_LAST_DAY)
  return database
}
