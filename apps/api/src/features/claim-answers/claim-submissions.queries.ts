import { Prisma } from '@payung/database/prisma'
import type { LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { ClaimProgramme } from '@payung/domain/benefit/benefits-for'
import { recordOf } from '../claims/public.ts'

/** A claim that lies with the insurer, or shall. */
export interface ClaimToHandOver {
  readonly id: string
  readonly step_id: string
  readonly case_number: string
  readonly programme: ClaimProgramme
  readonly event_kind: LifeEventKind
  readonly event_day: string
  readonly event_place: string
  readonly complete_on: string
  readonly due_rupiah: bigint
  readonly worker_id: string
  /** Null of a person whose record another government keeps by now. */
  readonly name: string | null
  readonly national_id_prefix: string | null
  readonly national_id_cipher: Uint8Array | null
  readonly person_index: Uint8Array | null
  readonly membership_number: string | null
}

/** The step by which a claim was last submitted. */
const STEP = Prisma.sql`(select s.id from claim_step s where s.claim_id = c.id and s.to_state = 'SUBMITTED' order by s.id desc limit 1)`

const NOT_HANDED_OVER = Prisma.sql`c.tenant_id = app.tenant_id() and c.state = 'SUBMITTED'
  and not exists (select from claim_submission_line l where l.claim_id = c.id and l.step_id = ${STEP})`

/**
 * Claims that are submitted and stand in no file since; or those that are chosen, as long as the insurer has not answered. The longest waiting first. In a file without whole
 * NIKs only people whom the insurer finds by their KPJ.
 */
export function findClaimsToHandOver(claimIds: readonly string[] | null, unmasked: boolean, rows: number): Prisma.Sql {
  const which =
    claimIds === null
      ? NOT_HANDED_OVER
      : Prisma.sql`c.tenant_id = app.tenant_id() and c.state in ('SUBMITTED', 'IN_REVIEW') and c.id = any(${[...claimIds]}::uuid[])`
  return Prisma.sql`
    with chosen as materialized (
      select c.id, c.worker_id, ${recordOf('c.worker_id')}, ${STEP} as step_id, c.case_number, c.programme, c.event_id, c.complete_on, c.due_rupiah
      from claim c where ${which})
    select n.* from (select k.id, k.step_id, k.case_number, k.programme, e.kind as event_kind, e.event_day::text, e.place as event_place, k.complete_on::text, coalesce(k.due_rupiah, 0) as due_rupiah,
      coalesce(k.record_id, k.worker_id) as worker_id, w.name, w.national_id_prefix, w.national_id_cipher, p.blind_index as person_index,
      (select m.membership_number from insured_membership m where m.person_id = w.person_id and m.insurance_programme = k.programme
        order by lower(m.period) desc limit 1) as membership_number
    from chosen k join life_event e on e.id = k.event_id left join worker w on w.id = coalesce(k.record_id, k.worker_id) left join person p on p.id = w.person_id
    where k.step_id is not null) n where ${unmasked} or n.membership_number is not null order by n.id limit ${Prisma.raw(String(rows))}`
}

export function countClaimsToHandOver(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from claim c where ${NOT_HANDED_OVER}`
}

/** What went into a file, in one statement. */
export function insertSubmission(
  id: string,
  tenantId: string,
  unmasked: boolean,
  claims: readonly Pick<ClaimToHandOver, 'id' | 'step_id'>[],
): Prisma.Sql {
  return Prisma.sql`with made as (insert into claim_submission (id, tenant_id, unmasked) values (${id}::uuid, ${tenantId}::uuid, ${unmasked}) returning id, tenant_id)
    insert into claim_submission_line (submission_id, claim_id, tenant_id, step_id)
    select m.id, l.claim, m.tenant_id, l.step from made m, unnest(${claims.map((claim) => claim.id)}::uuid[], ${claims.map((claim) => claim.step_id)}::uuid[]) l(claim, step)`
}
