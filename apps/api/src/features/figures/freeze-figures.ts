import { NOBODY } from '@payung/database/entry'
import type { Reader } from '@payung/database/read-as'
import {
  correctionsOf,
  lastFrozenQuarter,
  type QuarterMonth,
  quartersToCorrect,
} from '@payung/domain/figures/quarter-freeze'
import type pg from 'pg'
import { today } from '../../platform/clock.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { countPublicFigures } from './count-public-figures.ts'
import type { CountedQuarter } from './public-figures.ts'
import { type FreezeRow, INSERT_FREEZES, listFreezes } from './public-freezes.queries.ts'
import { contentOfFreeze, readFreezes } from './read-freezes.ts'

/**
 * Freezes what is counted of the quarter whose day has come, with the corrections of the quarters before it: they come out together, so that nobody who looks each day
 * sees on which day a count of a quarter moved.
 *
 * @returns how many versions were written; none where the quarter is frozen, or nobody was designated in it
 */
export async function freezeFigures(reader: Reader, jobsPool: Pick<pg.Pool, 'query'>): Promise<number> {
  const month = lastFrozenQuarter(today().toString())
  const freezes = readFreezes(await reader.readAs<FreezeRow>(NOBODY, listFreezes(), 'CHEAP'))
  if (freezes.some((freeze) => freeze.month === month)) return 0
  const counted = await countPublicFigures(reader, month)
  // An installation that has only just begun has nothing to hand out.
  if (counted.people.length === 0 && counted.decrees.length === 0) return 0
  const counts = [counted, ...(await corrected(reader, month, freezes))]
  const { rowCount } = await jobsPool.query(INSERT_FREEZES, [
    counts.map((each) => each.month),
    counts.map(contentOfFreeze),
    month,
  ])
  return rowCount ?? 0
}

/** Quarters before, of which another count than the one that was handed out last comes out now. */
async function corrected(
  reader: Reader,
  month: QuarterMonth,
  freezes: ReturnType<typeof readFreezes>,
): Promise<readonly CountedQuarter[]> {
  const differing: CountedQuarter[] = []
  for (const earlier of quartersToCorrect(month)) {
    // The first of a quarter is its latest version.
    const latest = freezes.find((freeze) => freeze.month === earlier)
    if (latest === undefined) continue
    const counted = await countPublicFigures(reader, earlier)
    if (correctionsOf(latest.counted, counted).length > 0) differing.push(counted)
  }
  return differing
}

definePeriodic({
  name: 'freeze figures',
  everySeconds: 3_600,
  run: async ({ reader, jobsPool, log }) => {
    const versions = await freezeFigures(reader, jobsPool)
    if (versions > 0) log.info({ versions }, 'public figures of a quarter frozen')
  },
})
