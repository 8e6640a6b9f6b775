import { Prisma } from '@payung/database/prisma'
import { isUuid } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'

export interface AgencyRecord {
  readonly id: string
  readonly name: string
}

export async function findAgency(read: Context['read'], id: string): Promise<AgencyRecord | null> {
  if (!isUuid(id)) return null
  const [agency] = await read<AgencyRecord>(Prisma.sql`select id, name from agency where id = ${id}::uuid`)
  return agency ?? null
}

const AGENCIES_MAX = 500

export function listAgencies(): Prisma.Sql {
  return Prisma.sql`select id, name from agency order by name limit ${AGENCIES_MAX}`
}
