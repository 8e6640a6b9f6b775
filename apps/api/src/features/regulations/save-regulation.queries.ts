import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertRegulation(
  actor: Actor,
  {
    id,
    kind,
    number,
    year,
    title,
    plannedFor,
    fileId,
  }: {
    readonly id: string
    readonly kind: string
    readonly number: string | null
    readonly year: number | null
    readonly title: string
    readonly plannedFor: string | null
    readonly fileId: string | null
  },
): Prisma.Sql {
  return Prisma.sql`
    insert into regulation (id, tenant_id, kind, number, year, title, planned_for, file_id, created_by, updated_by)
    values (${id}::uuid, ${actor.tenantId}::uuid, ${kind}, ${number}, ${year}, ${title}, ${plannedFor}::date,
      ${fileId}::uuid, ${actor.userId}::uuid, ${actor.userId}::uuid)`
}

export function updateRegulation(
  actor: Actor,
  {
    kind,
    number,
    year,
    title,
    plannedFor,
    fileId,
    id,
    expectedVersion,
  }: {
    readonly kind: string
    readonly number: string | null
    readonly year: number | null
    readonly title: string
    readonly plannedFor: string | null
    readonly fileId: string | null
    readonly id: string
    readonly expectedVersion: number | null
  },
): Prisma.Sql {
  return Prisma.sql`
    update regulation set kind = ${kind}, number = ${number}, year = ${year}, title = ${title},
      planned_for = ${plannedFor}::date, file_id = ${fileId}::uuid, version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
    where id = ${id}::uuid and version = ${expectedVersion}`
}

export function deleteArticles(id: string): Prisma.Sql {
  return Prisma.sql`delete from regulation_article where regulation_id = ${id}::uuid`
}

export function insertArticles(id: string, actor: Actor, articlesJson: string): Prisma.Sql {
  return Prisma.sql`
    insert into regulation_article (regulation_id, tenant_id, position, label, subject, funding_source, occupation_code, text)
    select ${id}::uuid, ${actor.tenantId}::uuid, a.position, a.label, a.subject, a."fundingSource", a."occupationCode", a.text
    from rows from (jsonb_to_recordset(${articlesJson}::jsonb)
      as (label text, subject text, "fundingSource" text, "occupationCode" text, text text)) with ordinality
      as a (label, subject, "fundingSource", "occupationCode", text, position)`
}
