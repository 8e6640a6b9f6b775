import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function signDecreeStatement({
  id,
  number,
  signedOn,
  name,
  title,
  signatoryCapacity,
  fileId,
  costJson,
  totalRupiah,
  pagesLookedAt,
}: {
  readonly id: string
  readonly number: string
  readonly signedOn: string
  readonly name: string
  readonly title: string
  readonly signatoryCapacity: string
  readonly fileId: string
  readonly costJson: string
  readonly totalRupiah: bigint
  readonly pagesLookedAt: readonly number[]
}): Prisma.Sql {
  return Prisma.sql`select encode(app.sign_decree(${id}::uuid, ${number}, ${signedOn}::date, ${name},
      ${title}, ${signatoryCapacity}, ${fileId}::uuid, ${costJson}::jsonb, ${totalRupiah}::bigint,
      ${pagesLookedAt}::int[]), 'hex') as hash`
}

export function findPaperFile(fileId: string, actor: Actor): Prisma.Sql {
  return Prisma.sql`select media_type, purpose from file
    where id = ${fileId}::uuid and tenant_id = ${actor.tenantId}::uuid and content_removed_at is null`
}

export function setDecreePublished(id: string): Prisma.Sql {
  return Prisma.sql`update decree set state = 'PUBLISHED', published_at = now(), published_by = app.user_id(), version = version + 1
    where id = ${id}::uuid`
}
