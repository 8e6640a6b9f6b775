import type { Prisma } from '@payung/database/prisma'
import { dueAtAnswer } from '@payung/domain/benefit/claim-due'
import type { Tariff } from '@payung/domain/money/tariff'
import { readBenefitsDue } from './benefits-due.ts'
import { type ClaimRow, findLifeEvents, type LifeEventRow } from './claims.queries.ts'

type ClaimOfEvent = Pick<ClaimRow, 'id' | 'event_id' | 'due_rupiah'>

/** The most that the insurer can approve. @returns rupiah by claim */
export async function readDueAtAnswer(
  read: <Row>(statement: Prisma.Sql) => Promise<readonly Row[]>,
  tariffs: readonly Tariff[],
  claims: readonly ClaimOfEvent[],
): Promise<ReadonlyMap<string, bigint>> {
  if (claims.length === 0) return new Map()
  const events = await read<LifeEventRow>(findLifeEvents(claims.map((claim) => claim.event_id)))
  const due = await readBenefitsDue(read, tariffs, events)
  return new Map(claims.map((claim) => [claim.id, dueAtAnswer(claim.due_rupiah, due.get(claim.event_id))]))
}
