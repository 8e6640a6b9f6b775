import type { Prisma } from '@payung/database/prisma'
import type { WaitingPerson } from '@payung/domain/decree/plan-amendment'
import type { PledgedPlace } from '@payung/domain/decree/plan-replacement'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { admittedSql, type RuleToday } from '../programmes/public.ts'
import {
  type FreePlaceRow,
  findPledgedLines,
  listPledgeWaiting,
  type PledgedLineRow,
  type PledgeWaitingRow,
} from './replacements.queries.ts'

interface Replacing {
  readonly decreeId: string
  /** The draft that brings somebody in; null before there is one. */
  readonly amendmentId: string | null
  readonly fromMonth: string
  readonly rule: RuleToday | null
}

interface Reserved {
  readonly worker_id: string
  readonly area_code: string
  readonly place: number
  readonly admitted: boolean
}

const personOf = (row: Reserved): WaitingPerson => ({
  workerId: row.worker_id,
  areaCode: row.area_code,
  place: row.place,
  admitted: row.admitted,
})

/** Free places with the pledge that pays for each, and who waits: in the reserve of the list, and in the order of each of these pledges. */
export async function ordersOfPlaces(
  rows: <Row>(statement: Prisma.Sql) => Promise<readonly Row[]>,
  reference: ReferenceData,
  free: readonly FreePlaceRow[],
  reserve: readonly Reserved[],
  { decreeId, amendmentId, fromMonth, rule }: Replacing,
): Promise<{
  readonly places: readonly PledgedPlace[]
  readonly orders: ReadonlyMap<string | null, readonly WaitingPerson[]>
}> {
  const lines = await rows<PledgedLineRow>(findPledgedLines(decreeId, fromMonth))
  const pledgeOf = new Map(lines.map(({ line_no: line, pledge_id: pledge }) => [line, pledge]))
  const places = free.map(
    ({ line_no: line, area_code: areaCode, reason }): PledgedPlace => ({
      ...{ line, areaCode, reason },
      pledgeId: reason === 'TAKEN_OUT' ? null : (pledgeOf.get(line) ?? null),
    }),
  )
  const pledgeIds = [...new Set(places.flatMap(({ pledgeId }) => pledgeId ?? []))]
  const admitted = admittedSql(reference, rule)
  const waiting =
    pledgeIds.length === 0
      ? []
      : await rows<PledgeWaitingRow>(listPledgeWaiting(decreeId, pledgeIds, fromMonth, amendmentId, admitted))
  const ofPledges = [...Map.groupBy(waiting, ({ pledge_id: pledge }) => pledge)]
  return {
    places,
    orders: new Map<string | null, readonly WaitingPerson[]>([
      [null, reserve.map(personOf)],
      ...ofPledges.map(([pledge, people]) => [pledge, people.map(personOf)] as const),
    ]),
  }
}
