import type pg from 'pg'
import { ownerOf } from '../sealed-owner.ts'
import { headOf } from '../sealed-value.ts'
import { NotedValues } from './noted-values.ts'
import type { RekeyConnection } from './rekey-connection.ts'
import type { RekeyPass } from './rekey-pass.ts'

const NOT_YET = `params ? 'sealed' and substr(decode(params ->> 'sealed', 'base64'), 1, 4) <> $1`

async function countJobParams(client: pg.Client, keyId: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from job where ${NOT_YET}`, [
    headOf(keyId),
  ])
  return rows[0]?.count ?? 0
}

/**
 * Seals anew what jobs are to do; a job keeps it when it has ended.
 *
 * @returns how many were left as they were, because they do not open
 */
export async function rekeyJobParams(connection: RekeyConnection, options: RekeyPass): Promise<number> {
  const { client } = connection
  const total = await countJobParams(client, options.keyId)
  let [after, done] = ['00000000-0000-0000-0000-000000000000', 0]
  for (let count = options.batch; count === options.batch; ) {
    count = await connection.transaction(async () => {
      const ids = await rekeyBatch(client, options, after)
      after = ids.at(-1) ?? after
      return ids.length
    })
    done += count
    options.onProgress(done, total)
  }
  return countJobParams(client, options.keyId)
}

async function rekeyBatch(
  client: pg.Client,
  { keyId, vault, batch }: RekeyPass,
  after: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{
    id: string
    tenant_id: string
    kind: string
    created_by: string
    sealed: string
  }>(
    `select id, tenant_id, kind, created_by, params ->> 'sealed' as sealed from job where ${NOT_YET} and id > $2
     order by id limit ${batch} for update`,
    [headOf(keyId), after],
  )
  const noted = new NotedValues()
  const resealed = rows.flatMap(({ id, tenant_id: tenantId, kind, created_by: userId, sealed }) => {
    const owner = ownerOf('job.params', kind, userId)
    const text = noted.open(tenantId, 'job.params', id, () =>
      vault.openForTenant(tenantId, owner, Buffer.from(sealed, 'base64')),
    )
    return text === null ? [] : [{ id, sealed: vault.sealForTenant(tenantId, owner, text).toString('base64') }]
  })
  await noted.setAside(client)
  await client.query(
    `update job j set params = jsonb_set(j.params, '{sealed}', to_jsonb(c.sealed)) from unnest($1::uuid[], $2::text[]) as c (id, sealed)
     where j.id = c.id`,
    [resealed.map(({ id }) => id), resealed.map(({ sealed }) => sealed)],
  )
  return rows.map(({ id }) => id)
}
