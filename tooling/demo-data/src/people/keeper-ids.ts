import type { Client } from 'pg'

/** The ids that the database has given to those who keep people; they stand sealed in earlier versions. */
export interface KeeperIds {
  tenantIdOf(code: string): string
  /** Null for an agency that the tenant does not have. */
  agencyIdOf(tenantCode: string, name: string): string | null
}

export async function readKeeperIds(client: Client): Promise<KeeperIds> {
  const tenants = await client.query<{ code: string; id: string }>('select code, id from tenant')
  const agencies = await client.query<{ code: string; name: string; id: string }>(
    'select t.code, a.name, a.id from agency a join tenant t on t.id = a.tenant_id',
  )
  const tenantIds = new Map(tenants.rows.map(({ code, id }) => [code, id]))
  const agencyIds = new Map(agencies.rows.map(({ code, name, id }) => [`${code} ${name}`, id]))
  return {
    tenantIdOf: (code) => {
      const id = tenantIds.get(code)
      if (id === undefined) throw new RangeError(`no tenant ${code}`)
      return id
    },
    agencyIdOf: (tenantCode, name) => agencyIds.get(`${tenantCode} ${name}`) ?? null,
  }
}
