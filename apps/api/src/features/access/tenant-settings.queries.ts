import { Prisma } from '@payung/database/prisma'
import type { Role } from '@payung/domain/access/role'
import type { Context } from '../../platform/context.ts'

export interface TenantSettings {
  readonly seat: string | null
  readonly second_factor_roles: Role[]
}

/** What a tenant has said of itself. */
export async function findSettings(read: Context['read'], tenantId: string): Promise<TenantSettings> {
  const [settings] = await read<TenantSettings>(
    Prisma.sql`select seat, second_factor_roles from tenant where id = ${tenantId}::uuid`,
  )
  return settings ?? { seat: null, second_factor_roles: [] }
}
