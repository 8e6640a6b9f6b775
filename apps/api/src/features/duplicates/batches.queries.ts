import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { PageRequest } from '../../platform/page-request.ts'

export type BatchKind = 'MERGE' | 'NOT_SAME'

export interface BatchRow {
  readonly id: string
  readonly kind: BatchKind
  readonly score_min: number | null
  readonly because: string | null
  readonly job_id: string
  readonly undo_job_id: string | null
  readonly is_running: boolean
  readonly is_undoing: boolean
  readonly asked_at: Date
  readonly asked_by: string
  readonly asked_by_name: string | null
  readonly asked_by_email: string | null
  /** Pairs: asked for, decided, of these undone, and left as they were. */
  readonly asked: number
  readonly decided: number
  readonly undone: number
  readonly left_count: number
}

const UNDONE = Prisma.sql`exists (select from duplicate_decision u where u.undoes = p.decision_id)`
const UNDER_WAY = Prisma.sql`in ('WAITING', 'RUNNING')`

const BATCHES = Prisma.sql`
  select b.id, b.kind, b.score_min::int as score_min, b.because, b.job_id, b.undo_job_id, coalesce(j.state ${UNDER_WAY}, false) as is_running,
    coalesce(v.state ${UNDER_WAY}, false) as is_undoing, b.asked_at, b.asked_by, u.name as asked_by_name, u.email as asked_by_email,
    c.asked, c.decided, c.undone, c.left_count
  from duplicate_batch b left join job j on j.id = b.job_id left join job v on v.id = b.undo_job_id left join app_user u on u.id = b.asked_by
    cross join lateral (select count(*)::int as asked, count(p.decision_id)::int as decided, count(*) filter (where ${UNDONE})::int as undone,
      count(p.refusal)::int as left_count from duplicate_batch_pair p where p.batch_id = b.id) c`

export function findBatches(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`${BATCHES} where b.id = any(${[...ids]}::uuid[])`
}

/** The newest first: ids of version 7 go up with time. */
export function listBatches({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where b.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`${BATCHES} ${beyond} order by b.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export type BatchOutcome = 'WAITING' | 'DECIDED' | 'LEFT' | 'UNDONE'

export interface BatchPairRow {
  readonly position: number
  readonly pair_id: string
  readonly outcome: BatchOutcome
  /** Why it was left, or why it could not be undone. */
  readonly refusal: string | null
}

/** What became of each pair, in the order in which they were decided. A cursor is a position. */
export function listBatchPairs(batchId: string, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null
      ? Prisma.empty
      : Prisma.sql`and p.position ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}::int`
  return Prisma.sql`
    select p.position, p.pair_id, coalesce(p.refusal, p.undo_refusal) as refusal, case when p.refusal is not null then 'LEFT'
      when p.decision_id is null then 'WAITING' when ${UNDONE} then 'UNDONE' else 'DECIDED' end as outcome
    from duplicate_batch_pair p where p.batch_id = ${batchId}::uuid ${beyond}
    order by p.position ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

export interface RefusalCount {
  readonly refusal: string
  readonly count: number
}

/** Why pairs of a batch were left, and why some could not be undone. */
export function countRefusals(batchId: string): Prisma.Sql {
  return Prisma.sql`select coalesce(p.refusal, p.undo_refusal) as refusal, count(*)::int as count from duplicate_batch_pair p
    where p.batch_id = ${batchId}::uuid and (p.refusal is not null or (p.undo_refusal is not null and not ${UNDONE})) group by 1 order by 2 desc, 1`
}

export interface PairAsSeen {
  readonly id: string
  readonly revision: number
}

export interface NewBatch {
  readonly id: string
  readonly kind: BatchKind
  readonly scoreMin: number | null
  readonly because: string | null
  readonly jobId: string
  readonly pairs: readonly PairAsSeen[]
}

/** The database itself writes down who asked. */
export async function insertBatch(
  tx: TenantTransaction,
  by: { readonly tenantId: string; readonly areaScope: string; readonly agencyId: string | null },
  made: NewBatch,
): Promise<void> {
  await tx.run(Prisma.sql`
    insert into duplicate_batch (id, tenant_id, kind, score_min, because, job_id, area_scope, agency_id)
    values (${made.id}::uuid, ${by.tenantId}::uuid, ${made.kind}, ${made.scoreMin}::smallint, ${made.because}, ${made.jobId}::uuid, ${by.areaScope},
      ${by.agencyId}::uuid)`)
  await tx.run(Prisma.sql`
    insert into duplicate_batch_pair (batch_id, position, tenant_id, pair_id, revision)
    select ${made.id}::uuid, c.position, ${by.tenantId}::uuid, c.id, c.revision
    from unnest(${made.pairs.map(({ id }) => id)}::uuid[], ${made.pairs.map(({ revision }) => revision)}::int[]) with ordinality as c(id, revision, position)`)
}

export async function newBatchId(tx: TenantTransaction): Promise<string> {
  const [row] = await tx.rows<{ id: string }>(Prisma.sql`select uuidv7() as id`)
  if (row === undefined) throw new Error('the database made no id')
  return row.id
}

export interface PairToDecide extends PairAsSeen {
  readonly position: number
}

/** What a run has still to decide. */
export function listToDecide(batchId: string, size: number): Prisma.Sql {
  return Prisma.sql`select p.position, p.pair_id as id, p.revision from duplicate_batch_pair p
    where p.batch_id = ${batchId}::uuid and p.decision_id is null and p.refusal is null order by p.position limit ${Prisma.raw(String(size))}`
}

export async function keepDecided(
  tx: TenantTransaction,
  batchId: string,
  position: number,
  decisionId: string,
): Promise<void> {
  await tx.run(
    Prisma.sql`update duplicate_batch_pair set decision_id = ${decisionId}::uuid where batch_id = ${batchId}::uuid and position = ${position}`,
  )
}

export async function keepLeft(tx: TenantTransaction, batchId: string, position: number, code: string): Promise<void> {
  await tx.run(
    Prisma.sql`update duplicate_batch_pair set refusal = ${code} where batch_id = ${batchId}::uuid and position = ${position}`,
  )
}

export interface DecisionToUndo {
  readonly position: number
  readonly decision_id: string
  /** Of the pair as it is now; null where the viewer no longer sees it. */
  readonly revision: number | null
}

/** What still holds of a batch, the last decided first: of two merges into one record the later goes first. */
export function listToUndo(batchId: string, before: number | null, size: number): Prisma.Sql {
  const beyond = before === null ? Prisma.empty : Prisma.sql`and p.position < ${before}::int`
  return Prisma.sql`select p.position, p.decision_id, d.revision from duplicate_batch_pair p left join duplicate_pair d on d.id = p.pair_id
    where p.batch_id = ${batchId}::uuid and p.decision_id is not null and not ${UNDONE} ${beyond}
    order by p.position desc limit ${Prisma.raw(String(size))}`
}

export async function keepUndoRefusal(
  tx: TenantTransaction,
  batchId: string,
  position: number,
  code: string | null,
): Promise<void> {
  await tx.run(
    Prisma.sql`update duplicate_batch_pair set undo_refusal = ${code} where batch_id = ${batchId}::uuid and position = ${position}`,
  )
}

export async function keepUndoJob(tx: TenantTransaction, batchId: string, jobId: string): Promise<void> {
  await tx.run(Prisma.sql`update duplicate_batch set undo_job_id = ${jobId}::uuid where id = ${batchId}::uuid`)
}
