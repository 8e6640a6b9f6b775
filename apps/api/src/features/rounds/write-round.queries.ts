import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { RoundState } from '@payung/domain/round/round-state'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import type { AskedProposer, RoundFacts } from './read-round.ts'
import { findTasks, type RoundTaskRow } from './round-tasks.queries.ts'
import { findRounds, type RoundRow } from './rounds.queries.ts'

/** The row, locked until the transaction ends. @throws NotFoundError for one that is not there, or another tenant's */
export async function lockRound(tx: TenantTransaction, actor: Actor, id: string): Promise<RoundRow> {
  const locked = await tx.rows<unknown>(
    Prisma.sql`select from round where id = ${id}::uuid and tenant_id = ${actor.tenantId}::uuid for update`,
  )
  const [round] = locked.length === 0 ? [] : await tx.rows<RoundRow>(findRounds([id]))
  if (round === undefined) throw new NotFoundError()
  return round
}

/** @throws NotFoundError for one that is not there, and one out of the viewer's part */
export async function lockTask(tx: TenantTransaction, id: string): Promise<RoundTaskRow> {
  const locked = await tx.rows<unknown>(Prisma.sql`select from round_task where id = ${id}::uuid for update`)
  const [task] = locked.length === 0 ? [] : await tx.rows<RoundTaskRow>(findTasks([id]))
  if (task === undefined) throw new NotFoundError()
  return task
}

export async function insertRound(tx: TenantTransaction, actor: Actor, facts: RoundFacts): Promise<string> {
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into round (tenant_id, programme_id, name, note, due_on, created_by, updated_by)
    values (${actor.tenantId}::uuid, ${facts.programmeId}::uuid, ${facts.name}, ${facts.note}, ${facts.dueOn}::date, ${actor.userId}::uuid,
      ${actor.userId}::uuid) returning id`)
  if (made === undefined) throw new Error('the round was not written')
  await insertTasks(tx, actor, made.id, facts.proposers)
  return made.id
}

export async function updateRoundRow(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  facts: RoundFacts,
): Promise<void> {
  await tx.run(Prisma.sql`update round set programme_id = ${facts.programmeId}::uuid, name = ${facts.name}, note = ${facts.note}, due_on = ${facts.dueOn}::date,
    version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now() where id = ${id}::uuid`)
}

export async function changeRoundState(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  state: RoundState,
): Promise<void> {
  await tx.run(Prisma.sql`update round set state = ${state}, version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
    where id = ${id}::uuid`)
}

export async function insertTasks(
  tx: TenantTransaction,
  actor: Actor,
  roundId: string,
  proposers: readonly AskedProposer[],
): Promise<void> {
  if (proposers.length === 0) return
  await tx.run(Prisma.sql`
    insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, village_code, agency_id, name, quota)
    select ${roundId}::uuid, ${actor.tenantId}::uuid, p.proposer::uuid, p.kind, p.village, p.agency::uuid, p.name, p.quota
    from unnest(${proposers.map(({ tenantId }) => tenantId)}::text[], ${proposers.map(({ kind }) => kind)}::text[],
      ${proposers.map(({ villageCode }) => villageCode)}::text[], ${proposers.map(({ agencyId }) => agencyId)}::text[],
      ${proposers.map(({ name }) => name)}::text[], ${proposers.map(({ quota }) => quota)}::int[])
      with ordinality p (proposer, kind, village, agency, name, quota, place) order by p.place`)
}

export async function deleteTasks(tx: TenantTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run(Prisma.sql`delete from round_task where id = any(${[...ids]}::uuid[])`)
}

/** Only those whose quota differs. */
export async function changeQuotas(
  tx: TenantTransaction,
  quotas: readonly { readonly id: string; readonly quota: number }[],
): Promise<void> {
  if (quotas.length === 0) return
  const rows = quotas.map(({ id, quota }) => Prisma.sql`(${id}::uuid, ${quota}::int)`)
  await tx.run(Prisma.sql`update round_task t set quota = q.quota, version = version + 1 from (values ${Prisma.join(rows)}) q (id, quota)
    where t.id = q.id and t.quota <> q.quota`)
}

/** Of whom a round asks: one for whom its programme has no quota, or whose kind it does not let propose. */
export async function findMisfits(
  tx: TenantTransaction,
  roundId: string,
): Promise<readonly { readonly kind: string; readonly village_name: string | null }[]> {
  return tx.rows(Prisma.sql`
    with judged as (
      select t.kind, t.village_code, t.kind = 'VILLAGE' and not exists (select from programme_quota q where q.programme_id = p.id
        and (t.village_code = q.area_code or starts_with(t.village_code, q.area_code || '.'))) as elsewhere,
        cardinality(p.proposers) > 0 and t.kind <> all(p.proposers) as not_let
      from round r join programme p on p.id = r.programme_id join round_task t on t.round_id = r.id where r.id = ${roundId}::uuid)
    select j.kind, case when j.elsewhere then a.name end as village_name from judged j left join area a on a.code = j.village_code
    where j.elsewhere or j.not_let order by j.village_code nulls last limit 1`)
}

export async function countTasksOf(tx: TenantTransaction, roundId: string): Promise<number> {
  const [counted] = await tx.rows<{ count: number }>(
    Prisma.sql`select count(*)::int as count from round_task where round_id = ${roundId}::uuid`,
  )
  return counted?.count ?? 0
}

/** Who was asked and has begun nothing. */
export async function countNeverBegun(tx: TenantTransaction, roundId: string): Promise<number> {
  const [counted] = await tx.rows<{ count: number }>(
    Prisma.sql`select count(*)::int as count from round_task where round_id = ${roundId}::uuid and state = 'NOT_BEGUN'`,
  )
  return counted?.count ?? 0
}

export interface Reminded {
  readonly reminded: number
  readonly told: number
  readonly unheard: number
}

/** @param taskIds null for all that have not sent */
export async function remindTasks(
  tx: TenantTransaction,
  roundId: string,
  taskIds: readonly string[] | null,
): Promise<Reminded> {
  const [reminded] = await tx.rows<Reminded>(Prisma.sql`
    select reminded, told, unheard from app.remind_round_tasks(${roundId}::uuid, ${taskIds === null ? null : [...taskIds]}::uuid[])`)
  return reminded ?? { reminded: 0, told: 0, unheard: 0 }
}
