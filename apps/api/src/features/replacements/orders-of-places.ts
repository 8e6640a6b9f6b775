import type { Prisma } from '@payung/database/prisma'
import type { WaitingPerson } from '@payung/domain/decree/plan-amendment'
import { orderOf, type PledgedPlace } from '@payung/domain/decree/plan-replacement'
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

/** Free places with the pledges that pay for each in turn, and who waits: in the reserve of the list, and in the orders of these pledges. */
export async function ordersOfPlaces(
  rows: <Row>(statement: Prisma.Sql) => Promise<readonly Row[]>,
  reference: ReferenceData,
  free: readonly FreePlaceRow[],
  reserve: readonly Reserved[],
  { decreeId, amendmentId, fromMonth, rule }: Replacing,
): Promise<{
  readonly places: readonly PledgedPlace[]
  readonly orders: ReadonlyMap<string, readonly WaitingPerson[]>
}> {
  const lines = await rows<PledgedLineRow>(findPledgedLines(decreeId, fromMonth))
  const pledgesOf = new Map(lines.map(({ line_no: line, pledges }) => [line, pledges]))
  const places = free.map(
    ({ line_no: line, area_code: areaCode, reason }): PledgedPlace => ({
      ...{ line, areaCode, reason },
      pledgeIds: pledgesOf.get(line) ?? [],
    }),
  )
  const admitted = admittedSql(reference, rule)
  const orders = new Map<string, readonly WaitingPerson[]>([[orderOf([]), reserve.map(personOf)]])
  // One after the other: few pledges stand behind a decree, and a transaction asks one thing at a time.
  for (const { pledgeIds } of places) {
    const order = orderOf(pledgeIds)
    if (orders.has(order)) continue
    const statement = listPledgeWaiting(decreeId, pledgeIds, fromMonth, amendmentId, admitted)
    orders.set(order, (await rows<PledgeWaitingRow>(statement)).map(personOf))
  }
  return { places, orders }
}
