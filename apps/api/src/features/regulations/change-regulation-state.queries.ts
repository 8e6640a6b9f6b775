import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function setRegulationState(to: string | null, actor: Actor, id: string, expectedVersion: number): Prisma.Sql {
  return Prisma.sql`update regulation set state = ${to}, version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
      where id = ${id}::uuid and version = ${expectedVersion}`
}

export function setRegulationEnacted(
  actor: Actor,
  {
    number,
    year,
    enactedOn,
    inForceOn,
    fileId,
    gazetteYear,
    gazetteNumber,
    supplement,
    id,
    expectedVersion,
  }: {
    readonly number: string
    readonly year: number
    readonly enactedOn: string
    readonly inForceOn: string
    readonly fileId: string | null
    readonly gazetteYear: number | null
    readonly gazetteNumber: string | null
    readonly supplement: string | null
    readonly id: string
    readonly expectedVersion: number
  },
): Prisma.Sql {
  return Prisma.sql`update regulation set state = 'ENACTED', number = ${number}, year = ${year}, enacted_on = ${enactedOn}::date,
        in_force_on = ${inForceOn}::date, file_id = coalesce(${fileId}::uuid, file_id),
        gazette_year = ${gazetteYear}, gazette_number = ${gazetteNumber}, gazette_supplement = ${supplement}, version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
        where id = ${id}::uuid and version = ${expectedVersion}`
}

export function setRegulationReplaced(
  actor: Actor,
  {
    successorId,
    replacedOn,
    id,
    expectedVersion,
  }: {
    readonly successorId: string
    readonly replacedOn: string
    readonly id: string
    readonly expectedVersion: number
  },
): Prisma.Sql {
  return Prisma.sql`update regulation set state = 'REPLACED', replaced_by = ${successorId}::uuid, replaced_on = ${replacedOn}::date,
      version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
      where id = ${id}::uuid and version = ${expectedVersion}`
}
