import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { DecreeKind } from '@payung/domain/decree/decree-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { newPublicCode } from '../../platform/public-code.ts'
import type { PaymentRow } from '../programmes/public.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'
import { type DecreeRecord, findDecrees } from './decrees.queries.ts'

/** The row, locked until the transaction ends. @throws NotFoundError for one that is not there, or another tenant's */
export async function lockDecree(tx: TenantTransaction, actor: Actor, id: string): Promise<DecreeRecord> {
  const locked = await tx.rows<unknown>(
    Prisma.sql`select from decree where id = ${id}::uuid and tenant_id = ${actor.tenantId}::uuid for update`,
  )
  const [record] = locked.length === 0 ? [] : await tx.rows<DecreeRecord>(findDecrees([id]))
  if (record === undefined) throw new NotFoundError()
  return record
}

/**
 * Whoever signs or ends a decree of a tenant waits here for who is at it already, before either holds a row: signing an amendment wants the
 * designation's row, which ending it has.
 */
export async function awaitOtherSignings(tx: TenantTransaction): Promise<void> {
  await tx.run(Prisma.sql`select pg_advisory_xact_lock(hashtextextended('designations ' || app.tenant_id(), 0))`)
}

/** @throws ConflictError `DECREE_CHANGED` when somebody else was faster */
export function assertUnchanged(record: DecreeRecord, expectedVersion: number): void {
  if (record.version !== expectedVersion) throw new ConflictError(decreeStepMessages.DECREE_CHANGED())
}

export interface DecreeWriting {
  readonly title: string
  readonly fromMonth: string
  readonly untilMonth: string
  readonly fundingSource: string
  readonly quotaPeople: number
  readonly considerations: readonly string[]
  readonly legalReferences: readonly string[]
  readonly dictums: readonly string[]
  readonly regulationIds: readonly string[]
  readonly agreementIds: readonly string[]
  readonly paidMonths: readonly PaymentRow[]
}

export interface NewDecree extends DecreeWriting {
  readonly kind: DecreeKind
  readonly programmeId: string
  readonly cohortId: string | null
  readonly amendsId: string | null
}

export async function insertDecree(tx: TenantTransaction, actor: Actor, it: NewDecree): Promise<string> {
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into decree (tenant_id, kind, programme_id, cohort_id, amends_id, title, from_month, until_month, funding_source, quota_people, considerations,
      legal_references, dictums, regulation_ids, agreement_ids, paid_months, public_code)
    values (${actor.tenantId}::uuid, ${it.kind}, ${it.programmeId}::uuid, ${it.cohortId}::uuid, ${it.amendsId}::uuid, ${it.title}, ${it.fromMonth}::date,
      ${it.untilMonth}::date, ${it.fundingSource}, ${it.quotaPeople}, ${[...it.considerations]}::text[], ${[...it.legalReferences]}::text[],
      ${[...it.dictums]}::text[], ${[...it.regulationIds]}::uuid[], ${[...it.agreementIds]}::uuid[],
      ${JSON.stringify(it.paidMonths)}::jsonb, ${newPublicCode()}) returning id`)
  if (made === undefined) throw new Error('the decree was not written')
  return made.id
}

export async function updateDecreeRow(tx: TenantTransaction, id: string, it: DecreeWriting): Promise<void> {
  await tx.run(Prisma.sql`update decree set title = ${it.title}, from_month = ${it.fromMonth}::date, until_month = ${it.untilMonth}::date,
    funding_source = ${it.fundingSource}, quota_people = ${it.quotaPeople}, considerations = ${[...it.considerations]}::text[],
    legal_references = ${[...it.legalReferences]}::text[], dictums = ${[...it.dictums]}::text[], regulation_ids = ${[...it.regulationIds]}::uuid[],
    agreement_ids = ${[...it.agreementIds]}::uuid[], paid_months = ${JSON.stringify(it.paidMonths)}::jsonb, version = version + 1 where id = ${id}::uuid`)
}

/** As they were compared last. */
export async function keepPayments(
  tx: TenantTransaction,
  id: string,
  paid: DecreeWriting['paidMonths'],
): Promise<void> {
  await tx.run(Prisma.sql`update decree set paid_months = ${JSON.stringify(paid)}::jsonb where id = ${id}::uuid`)
}

/** Takes the people of its locked cohort over. @returns how many */
export async function fillDecree(tx: TenantTransaction, id: string): Promise<number> {
  const [filled] = await tx.rows<{ people: number }>(Prisma.sql`select app.fill_decree(${id}::uuid) as people`)
  return filled?.people ?? 0
}

/** Counts whom the draft of a revocation hits. @returns how many */
export async function fillRevocation(tx: TenantTransaction, id: string): Promise<number> {
  const [filled] = await tx.rows<{ people: number }>(Prisma.sql`select app.fill_revocation(${id}::uuid) as people`)
  return filled?.people ?? 0
}

/** Fills it anew without whom others insure alike. @returns how many those are */
export async function takeCoveredOut(tx: TenantTransaction, id: string): Promise<number> {
  const [taken] = await tx.rows<{ people: number }>(Prisma.sql`select app.take_covered_out(${id}::uuid) as people`)
  return taken?.people ?? 0
}

/** Fills it anew without whose death or move waits for a decision. @returns how many those are */
export async function takeAnsweredOut(tx: TenantTransaction, id: string): Promise<number> {
  const [taken] = await tx.rows<{ people: number }>(Prisma.sql`select app.take_answered_out(${id}::uuid) as people`)
  return taken?.people ?? 0
}

/** Writes changes into the draft of an amendment and takes others out. */
export async function writeChanges(
  tx: TenantTransaction,
  id: string,
  added: readonly object[],
  dropped: readonly number[],
): Promise<void> {
  await tx.rows(
    Prisma.sql`select app.write_decree_changes(${id}::uuid, ${JSON.stringify(added)}::jsonb, ${[...dropped]}::int[])`,
  )
}

/** Counts whom the draft of an amendment or a revocation leaves or hits, by what is signed now. */
export async function countAnew(tx: TenantTransaction, { id, kind }: Pick<DecreeRecord, 'id' | 'kind'>): Promise<void> {
  if (kind === 'AMENDMENT') await writeChanges(tx, id, [], [])
  else if (kind === 'REVOCATION') await fillRevocation(tx, id)
}

/** Takes it a step on or back, where nothing but its state and the reason change. */
export async function moveDecree(tx: TenantTransaction, id: string, to: string, reason: string | null): Promise<void> {
  await tx.run(
    Prisma.sql`update decree set state = ${to}, state_reason = ${reason}, version = version + 1 where id = ${id}::uuid`,
  )
}

/** Before which nobody can have signed it: its people were not locked yet, or what it amends was not signed. */
export async function earliestDay(tx: TenantTransaction, { id }: Pick<DecreeRecord, 'id'>): Promise<string> {
  const [found] = await tx.rows<{ day: string }>(Prisma.sql`
    select coalesce(app.day_of(c.locked_at), b.signed_on)::text as day
    from decree d left join cohort c on c.id = d.cohort_id left join decree b on b.id = d.amends_id where d.id = ${id}::uuid`)
  if (found === undefined) throw new Error('the decree is gone')
  return found.day
}
