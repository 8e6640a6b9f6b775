import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function setCohortPublished(actor: Actor, objectionsUntil: string, code: string, id: string): Prisma.Sql {
  return Prisma.sql`update cohort set state = 'PUBLISHED', published_at = now(), published_by = ${actor.userId}::uuid,
    objections_until = ${objectionsUntil}::date, public_code = ${code}, version = version + 1, updated_by = ${actor.userId}::uuid,
    updated_at = now() where id = ${id}::uuid`
}

export function setCohortDraft(actor: Actor, id: string): Prisma.Sql {
  return Prisma.sql`update cohort set state = 'DRAFT', published_at = null, published_by = null, objections_until = null, public_code = null,
    version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now() where id = ${id}::uuid`
}
