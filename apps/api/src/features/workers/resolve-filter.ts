import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { peopleBasisOf } from './people-basis.ts'
import { type EligibilityAsked, readJudgedBy } from './read-judged-by.ts'
import type { WorkerFilterInput } from './worker-filter.ts'
import { mayChaseUnreportedDeaths, mayReadCover } from './workers.policy.ts'

interface AskedFilter extends Omit<WorkerFilterInput, 'judged' | 'restsOn'> {
  readonly restsOn?: string | null | undefined
  readonly eligibility?: EligibilityAsked | null | undefined
}

/**
 * A filter from outside made ready: bare ids, and the rule of the programme that it names. An id of something else is kept as one of nothing,
 * so that it matches nobody; so is a programme that the viewer does not see, a state of protection for who reads no contributions, and a death to report for whom it is no work.
 */
export async function resolveFilter(
  context: Context,
  input: AskedFilter | null | undefined,
): Promise<WorkerFilterInput | null | undefined> {
  if (input == null) return input
  const { eligibility, restsOn, ...filter } = input
  const judged = eligibility == null ? null : await readJudgedBy(context, eligibility)
  const asksUntold =
    ((filter.cover?.length ?? 0) > 0 && !mayReadCover(context.actor)) ||
    (filter.deathUnreported === true && !mayChaseUnreportedDeaths(context.actor))
  const isOfNobody = asksUntold || (eligibility != null && judged === null)
  return {
    ...filter,
    ...(filter.importId == null ? {} : { importId: uuidOf(filter.importId, 'Import') ?? NOTHING }),
    ...(filter.workerIds == null ? {} : { workerIds: filter.workerIds.map((id) => uuidOf(id, 'Worker') ?? NOTHING) }),
    ...(restsOn == null ? {} : { restsOn: peopleBasisOf(restsOn) }),
    ...(isOfNobody ? { workerIds: [NOTHING] } : {}),
    ...(judged === null ? {} : { judged }),
  }
}
