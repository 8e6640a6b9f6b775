import * as z from 'zod/mini'
import { must, refusal } from '../input/input-parts.ts'

/** As many as a decree has rules for its payers. */
const COHORT_PLEDGES_MAX = 12

const fitting = (isFitting: (id: string) => boolean) =>
  z.object({
    pledgeIds: z.array(z.string()).check(
      must(
        ({ length }) => length <= COHORT_PLEDGES_MAX,
        refusal('COHORT_PLEDGES_TOO_MANY', { most: COHORT_PLEDGES_MAX }),
      ),
      must((ids) => ids.every(isFitting), refusal('COHORT_PLEDGES')),
    ),
  })

/** @param ids of those pledges that a list of a programme may be drawn from */
export function pledgesAmong(ids: readonly string[]) {
  return fitting((id) => ids.includes(id))
}
