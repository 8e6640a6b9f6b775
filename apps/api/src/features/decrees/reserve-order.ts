import { findSkips, type Skip } from '@payung/domain/decree/reserve-order'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { admittedSql, type RuleToday } from '../programmes/public.ts'
import type { AskedChange } from './amend-decree.queries.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { type AheadRow, listAhead, listPlaces, type PlaceRow } from './reserve-order.queries.ts'

/**
 * The changes with the reason that the annex shows for whoever comes before others of the reserve.
 *
 * Where the rule of today admits nobody who waits before them, that is the reason. A reason of which there is no need is left out: the annex would
 * tell of a departure that did not happen.
 *
 * @throws ValidationError `OUT_OF_TURN` with the place of each change, and who waits before it
 */
export async function withOrderReasons(
  tx: Transaction,
  record: DecreeRecord,
  changes: readonly AskedChange[],
  rule: RuleToday | null,
): Promise<readonly AskedChange[]> {
  const coming = changes.flatMap(({ worker }) => worker ?? [])
  if (coming.length === 0) return changes
  const ahead = await tx.rows<AheadRow>(
    listAhead(record.id, coming, (people) => admittedSql(tx.reference, rule, people)),
  )
  const places = ahead.length === 0 ? [] : await tx.rows<PlaceRow>(listPlaces(record.id, coming))
  const skips = new Map(findSkips(places.map(placeOf), ahead.map(personOf)).map((skip) => [skip.workerId, skip]))
  const issues: ValidationIssue[] = []
  const explained = changes.map((change, at): AskedChange => {
    const skip = skips.get(change.worker ?? '')
    // Who comes in the order of a pledge is none of the reserve: the database holds them to that order.
    if (skip === undefined) return change.pledge === null ? { ...change, orderReason: null } : change
    if (skip.next === null) return { ...change, orderReason: refusedBefore(skip.refused) }
    if (change.orderReason === null) issues.push(outOfTurn(at, skip.next, skip.waiting))
    return change
  })
  if (issues.length > 0) throw new ValidationError(issues.slice(0, ISSUES_MAX))
  return explained
}

const ISSUES_MAX = 20

/** In the annex, which is Indonesian. */
const REFUSED_BEFORE = 'orang sebelumnya tidak memenuhi aturan program'

/** Why somebody comes although others waited before them: the rule admits none of these. */
export const refusedBefore = (people: number) => `${count(people, 'id-ID')} ${REFUSED_BEFORE}`

const count = (people: number, locale: string) => people.toLocaleString(locale)

const placeOf = ({ worker_id: workerId, area_code: areaCode, place }: PlaceRow) => ({ workerId, areaCode, place })

const personOf = (row: AheadRow) => ({ ...placeOf(row), admitted: row.admitted, name: row.name, area: row.area_name })

function outOfTurn(
  at: number,
  next: NonNullable<Skip<ReturnType<typeof personOf>>['next']>,
  people: number,
): ValidationIssue {
  const [who, whoEn] = next.name === null ? ['seseorang', 'somebody'] : [next.name, next.name]
  return issueAbout(
    decreeDraftMessages.OUT_OF_TURN({
      who: { id: who, en: whoEn },
      area: next.area,
      place: { id: count(next.place, 'id-ID'), en: count(next.place, 'en-GB') },
      people: { id: count(people, 'id-ID'), en: count(people, 'en-GB') },
    }),
    `added.${at}.orderReason`,
  )
}
