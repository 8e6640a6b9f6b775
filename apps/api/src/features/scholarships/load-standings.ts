import type { Context } from '../../platform/context.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { keptWhileUnchanged } from '../claims/public.ts'
import {
  findChildren,
  findStandings,
  type StandingRow,
  type StandingTotalsRow,
  sumStandings,
  type WorklistChoice,
} from './scholarship-worklist.queries.ts'
import { mayReadScholarshipMoney } from './scholarships.policy.ts'

/** More than is expected, so that a third reading is seldom needed. */
const SPARE_CHILDREN = 5

/**
 * A page of a school year: only of as many children as it takes is it reckoned, however many a government has. The second reading is as long as should fill the page by
 * those who matched in the first; each one after it is twice as long, so that few who match among many are found in few readings.
 */
export async function readStandings(
  { read }: Context,
  { year, show, search }: WorklistChoice,
  { limit, direction, cursor }: PageRequest,
): Promise<readonly StandingRow[]> {
  const standings: StandingRow[] = []
  let from = cursor
  for (let most = limit; ; ) {
    const children = await read<{ id: string }>(findChildren(search, { direction, cursor: from }, most))
    const ids = children.map(({ id }) => id)
    if (ids.length > 0) standings.push(...(await read<StandingRow>(findStandings({ year, show }, ids, direction))))
    if (standings.length >= limit || ids.length < most) return standings.slice(0, limit)
    from = ids.at(-1) ?? null
    const toFill = Math.ceil(((limit - standings.length) * limit) / standings.length) + SPARE_CHILDREN
    most = most === limit ? Math.min(toFill, most * 2) : most * 2
  }
}

/** The sums of a year: the same for everybody who works for the whole government, so that they are counted again only after something was written. */
export async function readStandingTotals(
  context: Context,
  year: number,
  search: string | null,
): Promise<StandingTotalsRow | null> {
  const sums = sumStandings(year, search)
  if (search !== null || !mayReadScholarshipMoney(context.actor))
    return (await context.read<StandingTotalsRow>(sums))[0] ?? null
  return keptWhileUnchanged(context, `school year ${year}`, (tx) => tx.one<StandingTotalsRow>(sums))
}
