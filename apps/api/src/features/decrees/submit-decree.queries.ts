import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertSteps(id: string, submission: number, actor: Actor, stepsJson: string): Prisma.Sql {
  return Prisma.sql`insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days, voter_id)
    select ${id}::uuid, ${submission}::int, s.position, ${actor.tenantId}::uuid, s.label, s.duty, s.days, s.voter_id
    from jsonb_to_recordset(${stepsJson}::jsonb) s(position int, label text, duty text, days int, voter_id uuid)`
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
