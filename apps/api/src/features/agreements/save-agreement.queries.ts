import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertFacts(
  actor: Actor,
  {
    id,
    kind,
    number,
    title,
    purpose,
    validFrom,
    dayAfter,
    quotaPeople,
    quotaRupiah,
    underId,
    renewsId,
  }: {
    readonly id: string
    readonly kind: string
    readonly number: string | null
    readonly title: string
    readonly purpose: string
    readonly validFrom: string
    readonly dayAfter: string
    readonly quotaPeople: number | null
    readonly quotaRupiah: bigint | null
    readonly underId: string | null
    readonly renewsId: string | null
  },
): Prisma.Sql {
  return Prisma.sql`
    insert into agreement (id, tenant_id, kind, number, title, purpose, valid, quota_people, quota_rupiah, under_id, renews_id, created_by, updated_by)
    values (${id}::uuid, ${actor.tenantId}::uuid, ${kind}, ${number}, ${title}, ${purpose},
      daterange(${validFrom}::date, ${dayAfter}::date), ${quotaPeople}, ${quotaRupiah}, ${underId}::uuid,
      ${renewsId}::uuid, ${actor.userId}::uuid, ${actor.userId}::uuid)`
}

export function updateFacts(
  actor: Actor,
  {
    kind,
    number,
    title,
    purpose,
    validFrom,
    dayAfter,
    quotaPeople,
    quotaRupiah,
    underId,
    id,
    expectedVersion,
  }: {
    readonly kind: string
    readonly number: string | null
    readonly title: string
    readonly purpose: string
    readonly validFrom: string
    readonly dayAfter: string
    readonly quotaPeople: number | null
    readonly quotaRupiah: bigint | null
    readonly underId: string | null
    readonly id: string
    readonly expectedVersion: number | null
  },
): Prisma.Sql {
  return Prisma.sql`
    update agreement set kind = ${kind}, number = ${number}, title = ${title}, purpose = ${purpose},
      valid = daterange(${validFrom}::date, ${dayAfter}::date), quota_people = ${quotaPeople}, quota_rupiah = ${quotaRupiah},
      under_id = ${underId}::uuid, version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
    where id = ${id}::uuid and version = ${expectedVersion}`
}
