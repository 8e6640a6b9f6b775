import { Prisma } from '@payung/database/prisma'

export interface CopiedDecreeRow {
  readonly decree_id: string
  readonly name: string
}

/** How the copies that the viewer's tenant was sent call these decrees: number and programme. */
export function findCopiedNames(decreeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select k.decree_id, concat_ws(' · ', k.number, k.programme_name) as name from decree_copy k
    where k.tenant_id = app.tenant_id() and k.decree_id = any (${[...decreeIds]}::uuid[])`
}
