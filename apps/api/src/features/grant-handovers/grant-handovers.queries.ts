import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export interface GrantHandoverRow {
  readonly id: string
  readonly claim_id: string
  readonly grant_id: string
  readonly due_rupiah: bigint
  readonly rupiah: bigint
  readonly less_reason: string | null
  readonly handed_on: string
  /** Of the heir as the case names them, or as it was written. */
  readonly receiver: string
  /** The heir for whom a guardian or an attorney took it. */
  readonly for_heir: string | null
  readonly file_id: string
  readonly state: 'OPEN' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'
  readonly recorded_by: string
  readonly recorded_at: Date
  readonly decided_by: string | null
  readonly decided_at: Date | null
}

const HANDOVER = Prisma.sql`select h.id, h.claim_id, h.grant_id, h.due_rupiah, h.rupiah, h.less_reason, h.handed_on::text, coalesce(h.receiver_name, k.name) as receiver,
    case when h.receiver_name is not null then k.name end as for_heir, h.file_id,
    h.state, h.recorded_by, h.recorded_at, h.decided_by, h.decided_at
  from grant_handover h left join claim_heir k on k.id = h.heir_id`

/** Of claims, the first first; with what was set aside. */
export function findGrantHandovers(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`${HANDOVER} where h.claim_id = any(${[...claimIds]}::uuid[]) order by h.id`
}

export function findGrantHandover(id: string): Prisma.Sql {
  return Prisma.sql`${HANDOVER} where h.id = ${id}::uuid`
}

export interface DueGrantRow {
  readonly rupiah: bigint
  readonly event_day: string
  readonly has_heirs: boolean
}

/** A grant that is due to the family of a claim. */
export function findDueGrant(claimId: string, grantId: string): Prisma.Sql {
  return Prisma.sql`select d.rupiah, d.event_day::text,
      exists (select from claim_heir k where k.claim_id = d.claim_id and k.is_living and k.removal_reason is null) as has_heirs
    from app.grants_due(array[${claimId}::uuid]) d where d.grant_id = ${grantId}::uuid`
}

export interface NewGrantHandover {
  readonly claimId: string
  readonly grantId: string
  readonly rupiah: bigint
  readonly lessReason: string | null
  readonly handedOn: string
  readonly heirId: string | null
  readonly receiverName: string | null
  readonly fileId: string
}

export function insertGrantHandover({ tenantId }: Actor, entry: NewGrantHandover): Prisma.Sql {
  return Prisma.sql`insert into grant_handover (tenant_id, claim_id, grant_id, rupiah, less_reason, handed_on, heir_id, receiver_name, file_id)
    values (${tenantId}::uuid, ${entry.claimId}::uuid, ${entry.grantId}::uuid, ${entry.rupiah}::bigint, ${entry.lessReason}, ${entry.handedOn}::date,
      ${entry.heirId}::uuid, ${entry.receiverName}, ${entry.fileId}::uuid) returning id`
}

/** @returns how it ended: `CONFIRMED`, `REFUSED`, `WITHDRAWN`, or why it cannot be */
export function decideGrantHandover(id: string, confirms: boolean): Prisma.Sql {
  return Prisma.sql`select app.decide_grant_handover(${id}::uuid, ${confirms}) as outcome`
}

export interface GrantFiguresRow {
  readonly handed: number
  readonly handed_rupiah: bigint
  readonly waiting: number
  readonly waiting_rupiah: bigint
}

/** Of deaths of a time: grants that families have, and grants that are due to them and not confirmed yet. */
export function findGrantFigures(eventFrom: string, eventUntil: string): Prisma.Sql {
  return Prisma.sql`
    with chosen as materialized (
      select c.id from claim c join life_event e on e.id = c.event_id
      where c.tenant_id = app.tenant_id() and c.state <> 'WITHDRAWN' and e.kind = 'DEATH' and e.event_day between ${eventFrom}::date and ${eventUntil}::date
    ), handed as materialized (
      select h.claim_id, h.grant_id, h.rupiah from grant_handover h join chosen c on c.id = h.claim_id where h.state = 'CONFIRMED'
    ), waiting as materialized (
      select d.rupiah from app.grants_due(array(select c.id from chosen c)) d
      where not exists (select from handed h where h.claim_id = d.claim_id and h.grant_id = d.grant_id)
    )
    select (select count(*)::int from handed) as handed, (select coalesce(sum(h.rupiah), 0)::bigint from handed h) as handed_rupiah,
      (select count(*)::int from waiting) as waiting, (select coalesce(sum(w.rupiah), 0)::bigint from waiting w) as waiting_rupiah`
}
