import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertReport(
  actor: Actor,
  {
    agreementId,
    obligationId,
    outcome,
    text,
    happenedOn,
  }: {
    readonly agreementId: string
    readonly obligationId: string
    readonly outcome: string
    readonly text: string
    readonly happenedOn: string
  },
): Prisma.Sql {
  return Prisma.sql`
    insert into obligation_report (agreement_id, obligation_id, tenant_id, outcome, text, happened_on, reported_by)
    values (${agreementId}::uuid, ${obligationId}::uuid, ${actor.tenantId}::uuid, ${outcome}, ${text}, ${happenedOn}::date,
      ${actor.userId}::uuid) returning id`
}

export function insertReportFiles(id: string, actor: Actor, fileIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`insert into obligation_report_file (report_id, tenant_id, file_id)
    select ${id}::uuid, ${actor.tenantId}::uuid, f from unnest(${fileIds}::uuid[]) f`
}
