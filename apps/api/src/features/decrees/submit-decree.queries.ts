import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertSteps(id: string, submission: number, actor: Actor, stepsJson: string): Prisma.Sql {
  return Prisma.sql`insert into decree_step (decree_id, submission, position, tenant_id, label, label_en, duty, days, voter_id)
    select ${id}::uuid, ${submission}::int, s.position, ${actor.tenantId}::uuid, s.label, s.label_en, s.duty, s.days, s.voter_id
    from jsonb_to_recordset(${stepsJson}::jsonb) s(position int, label text, label_en text, duty text, days int, voter_id uuid)`
}

export function setDecreeInReview({
  version,
  valuesJson,
  costJson,
  totalRupiah,
  id,
}: {
  readonly version: number | null
  readonly valuesJson: string
  readonly costJson: string
  readonly totalRupiah: bigint
  readonly id: string
}): Prisma.Sql {
  return Prisma.sql`update decree set state = 'REVIEW', state_reason = null, submission = submission + 1, route_version = ${version}::int,
    field_values = ${valuesJson}::jsonb, cost = ${costJson}::jsonb, total_rupiah = ${totalRupiah}::bigint,
    version = version + 1 where id = ${id}::uuid`
}

export interface UnfundedPledgeRow {
  readonly company_id: string
  readonly people: number
  readonly from_month: string
  readonly until_month: string
}

/** Pledges of the list of a draft whose companies pay nothing for the people of these. */
export function findUnfundedPledges(decreeId: string): Prisma.Sql {
  return Prisma.sql`select u.company_id, u.people, u.from_month::text, u.until_month::text from app.unfunded_pledges(${decreeId}::uuid) u`
}
