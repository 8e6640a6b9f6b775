import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import type { PaymentRow } from './months-paid.ts'
import { findProgrammes, type ProgrammeRecord, type ProgrammeState } from './programmes.queries.ts'
import type { ProgrammeFacts } from './read-programme.ts'

/** The row, locked until the transaction ends. @throws NotFoundError for one that is not there, or another tenant's */
export async function lockProgramme(tx: TenantTransaction, actor: Actor, id: string): Promise<ProgrammeRecord> {
  const locked = await tx.rows<unknown>(
    Prisma.sql`select from programme where id = ${id}::uuid and tenant_id = ${actor.tenantId}::uuid for update`,
  )
  const [record] = locked.length === 0 ? [] : await tx.rows<ProgrammeRecord>(findProgrammes([id]))
  if (record === undefined) throw new NotFoundError()
  return record
}

const period = (facts: ProgrammeFacts) => `[${facts.fromMonth},${facts.untilMonth})`

export async function insertProgramme(
  tx: TenantTransaction,
  actor: Actor,
  facts: ProgrammeFacts,
  paid: readonly PaymentRow[],
): Promise<string> {
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into programme (tenant_id, name, description, insurance_programmes, occupation_codes, period, funding_source, relief, legal_note,
      regulation_ids, agreement_ids, proposers, paid_months, created_by, updated_by)
    values (${actor.tenantId}::uuid, ${facts.name}, ${facts.description}, ${[...facts.insuranceProgrammes]}::text[],
      ${[...facts.occupationCodes]}::text[], ${period(facts)}::daterange, ${facts.fundingSource}, ${facts.relief}, ${facts.legalNote},
      ${[...facts.regulationIds]}::uuid[], ${[...facts.agreementIds]}::uuid[], ${[...facts.proposers]}::text[], ${JSON.stringify(paid)}::jsonb,
      ${actor.userId}::uuid, ${actor.userId}::uuid) returning id`)
  if (made === undefined) throw new Error('the programme was not written')
  await writeQuotas(tx, actor, made.id, facts.quotas)
  return made.id
}

export async function updateProgrammeRow(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  facts: ProgrammeFacts,
  paid: readonly PaymentRow[],
): Promise<void> {
  await tx.run(Prisma.sql`
    update programme set name = ${facts.name}, description = ${facts.description}, insurance_programmes = ${[...facts.insuranceProgrammes]}::text[],
      occupation_codes = ${[...facts.occupationCodes]}::text[], period = ${period(facts)}::daterange, funding_source = ${facts.fundingSource},
      relief = ${facts.relief}, legal_note = ${facts.legalNote}, regulation_ids = ${[...facts.regulationIds]}::uuid[],
      agreement_ids = ${[...facts.agreementIds]}::uuid[], proposers = ${[...facts.proposers]}::text[], paid_months = ${JSON.stringify(paid)}::jsonb, version = version + 1,
      updated_by = ${actor.userId}::uuid, updated_at = now() where id = ${id}::uuid`)
  await writeQuotas(tx, actor, id, facts.quotas)
}

/** As they were compared last. */
export async function keepPayments(tx: TenantTransaction, id: string, paid: readonly PaymentRow[]): Promise<void> {
  await tx.run(Prisma.sql`update programme set paid_months = ${JSON.stringify(paid)}::jsonb where id = ${id}::uuid`)
}

export async function changeState(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  state: ProgrammeState,
): Promise<void> {
  await tx.run(Prisma.sql`update programme set state = ${state}, version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
    where id = ${id}::uuid`)
}

/** What is left out goes first: a quota for a regency may make place for quotas of its districts. */
async function writeQuotas(
  tx: TenantTransaction,
  actor: Actor,
  programmeId: string,
  quotas: ProgrammeFacts['quotas'],
): Promise<void> {
  const codes = quotas.map(({ areaCode }) => areaCode)
  await tx.run(
    Prisma.sql`delete from programme_quota where programme_id = ${programmeId}::uuid and area_code <> all(${codes}::text[])`,
  )
  if (quotas.length === 0) return
  const rows = quotas.map(
    ({ areaCode, areaTenantId, people }) =>
      Prisma.sql`(${programmeId}::uuid, ${actor.tenantId}::uuid, ${areaCode}, ${areaTenantId}::uuid, ${people}::int)`,
  )
  await tx.run(Prisma.sql`insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people) values ${Prisma.join(rows)}
    on conflict (programme_id, area_code) do update set people = excluded.people where programme_quota.people <> excluded.people`)
}

export async function insertRule(
  tx: TenantTransaction,
  actor: Actor,
  programmeId: string,
  rule: { readonly json: string; readonly effectiveFrom: string; readonly note: string | null },
): Promise<number> {
  // A draft's rule of the same day was never used: it is replaced instead of kept beside the one that overrules it.
  await tx.run(
    Prisma.sql`delete from rule_version where programme_id = ${programmeId}::uuid and effective_from = ${rule.effectiveFrom}::date and used_at is null`,
  )
  const [saved] = await tx.rows<{ version: number }>(Prisma.sql`
    insert into rule_version (programme_id, version, tenant_id, rule, effective_from, note, saved_by)
    select ${programmeId}::uuid, coalesce(max(version), 0) + 1, ${actor.tenantId}::uuid, ${rule.json}::jsonb, ${rule.effectiveFrom}::date,
      ${rule.note}, ${actor.userId}::uuid from rule_version where programme_id = ${programmeId}::uuid returning version`)
  if (saved === undefined) throw new Error('the rule was not written')
  await tx.run(Prisma.sql`update programme set version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
    where id = ${programmeId}::uuid`)
  return saved.version
}

export async function countRulesAndQuotas(
  tx: TenantTransaction,
  programmeId: string,
): Promise<{ rules: number; quotas: number }> {
  const [counted] = await tx.rows<{ rules: number; quotas: number }>(Prisma.sql`
    select (select count(*)::int from rule_version where programme_id = ${programmeId}::uuid) as rules,
      (select count(*)::int from programme_quota where programme_id = ${programmeId}::uuid) as quotas`)
  return counted ?? { rules: 0, quotas: 0 }
}

/** Whoever closes a programme waits for who is drafting, publishing or locking in it, before any row: each sees what the other has done. */
export async function awaitListsAndDecrees(tx: TenantTransaction, programmeId: string): Promise<void> {
  await tx.run(Prisma.sql`select pg_advisory_xact_lock(hashtextextended('programme ' || ${programmeId}::uuid, 0))`)
}

/** Lists on their public page, and decrees that are not signed. */
export async function countWaiting(
  tx: TenantTransaction,
  programmeId: string,
): Promise<{ readonly lists: number; readonly decrees: number }> {
  const [counted] = await tx.rows<{ lists: number; decrees: number }>(Prisma.sql`
    select (select count(*)::int from cohort where programme_id = ${programmeId}::uuid and state = 'PUBLISHED') as lists,
      (select count(*)::int from decree where programme_id = ${programmeId}::uuid and kind <> 'REVOCATION' and state in ('DRAFT', 'REVIEW', 'APPROVED')) as decrees`)
  return counted ?? { lists: 0, decrees: 0 }
}
