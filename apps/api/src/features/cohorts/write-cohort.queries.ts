import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { type CohortRecord, findCohorts } from './cohorts.queries.ts'

/** The row, locked until the transaction ends. @throws NotFoundError for one that is not there, or another tenant's */
export async function lockRow(tx: TenantTransaction, actor: Actor, id: string): Promise<CohortRecord> {
  const locked = await tx.rows<unknown>(
    Prisma.sql`select from cohort where id = ${id}::uuid and tenant_id = ${actor.tenantId}::uuid for update`,
  )
  const [record] = locked.length === 0 ? [] : await tx.rows<CohortRecord>(findCohorts([id]))
  if (record === undefined) throw new NotFoundError()
  return record
}

/** @throws ConflictError `COHORT_CHANGED` when somebody else was faster */
export function assertUnchanged(record: CohortRecord, expectedVersion: number): void {
  if (record.version !== expectedVersion) throw new ConflictError(cohortMessages.COHORT_CHANGED())
}

export interface CohortWriting {
  readonly name: string
  readonly filterJson: string
  readonly seed: string
  readonly reservePercent: number
  readonly roundId: string | null
  readonly pledgeIds: readonly string[]
}

export async function insertCohort(
  tx: TenantTransaction,
  actor: Actor,
  programmeId: string,
  facts: CohortWriting,
): Promise<string> {
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into cohort (tenant_id, programme_id, name, filter, seed, reserve_percent, round_id, pledge_ids, created_by, updated_by)
    values (${actor.tenantId}::uuid, ${programmeId}::uuid, ${facts.name}, ${facts.filterJson}::jsonb, ${facts.seed}, ${facts.reservePercent}::smallint,
      ${facts.roundId}::uuid, ${[...facts.pledgeIds]}::uuid[], ${actor.userId}::uuid, ${actor.userId}::uuid) returning id`)
  if (made === undefined) throw new Error('the cohort was not written')
  return made.id
}

/** Whoever changes what a draft is computed from takes its people away: they are placed anew. */
export async function updateCohortRow(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  facts: CohortWriting,
): Promise<void> {
  await tx.run(Prisma.sql`update cohort set name = ${facts.name}, filter = ${facts.filterJson}::jsonb, seed = ${facts.seed},
    reserve_percent = ${facts.reservePercent}::smallint, round_id = ${facts.roundId}::uuid, pledge_ids = ${[...facts.pledgeIds]}::uuid[], version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
    where id = ${id}::uuid`)
}

export async function clearPeople(tx: TenantTransaction, id: string): Promise<void> {
  await tx.run(Prisma.sql`delete from cohort_member where cohort_id = ${id}::uuid`)
  await tx.run(Prisma.sql`delete from cohort_area where cohort_id = ${id}::uuid`)
}

export async function discardRow(tx: TenantTransaction, actor: Actor, id: string): Promise<void> {
  await tx.run(Prisma.sql`update cohort set state = 'DISCARDED', version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
    where id = ${id}::uuid`)
}
