import type { ClientBase } from 'pg'

/** Enters whoever holds a role in the whole of a tenant, for the rest of the transaction. */
export async function enters(
  client: ClientBase,
  { tenant_id: tenant }: { readonly tenant_id: string },
  role: string,
): Promise<void> {
  await client.query(
    `select app.enter($1, (select user_id from membership where tenant_id = $1 and role = $2 and area_prefix = '' and agency_id is null order by id limit 1), '', null)`,
    [tenant, role],
  )
}
