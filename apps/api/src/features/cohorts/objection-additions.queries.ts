import { Prisma } from '@payung/database/prisma'

/** Whom somebody has proposed to bring in by an objection about somebody missing. */
export interface AdditionRow {
  readonly objection_id: string
  readonly named_worker_id: string
  readonly named_worker_name: string | null
  readonly reason: string
  readonly proposed_by: string
  readonly proposed_at: Date
  /** Whether an account that may be the viewer's own has proposed it. */
  readonly may_be_mine: boolean
}

/** In the order in which they were proposed. */
export function findAdditions(...objectionIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select a.objection_id, a.named_worker_id, l.display_name as named_worker_name, a.reason, a.proposed_by, a.proposed_at,
      app.may_be_a_maker(array[a.proposed_by], a.tenant_id) as may_be_mine
    from cohort_addition a left join worker_listing l on l.worker_id = a.named_worker_id
    where a.objection_id = any(${[...objectionIds]}::uuid[]) order by a.proposed_at, a.named_worker_id`
}
