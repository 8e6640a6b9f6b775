import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type { UnopenedValues } from '../../platform/unopened-values.ts'

/**
 * The key under which each record's versions are sealed, at whoever keeps it. Who has none yet gets one: an import that changes what it made at
 * another custodian writes a version there too. Whose key does not open has none here: that record stays as it is.
 *
 * @param workerIds at most 1,000, of an import that is being saved or taken back
 */
export async function keysOfRecords(
  tx: Pick<TenantTransaction, 'rows' | 'run'>,
  vault: Vault,
  importId: string,
  workerIds: readonly string[],
  unopened: UnopenedValues,
): Promise<ReadonlyMap<string, Buffer>> {
  const find = () =>
    tx.rows<{ worker_id: string; wrapped_key: Uint8Array | null }>(Prisma.sql`
    select w.id as worker_id, k.wrapped_key from worker w join person_key k on k.tenant_id = w.tenant_id and k.person_id = w.person_id
    where w.id = any(${[...workerIds]}::uuid[])`)
  let rows = await find()
  const existing = new Set(rows.map((row) => row.worker_id))
  const missing = workerIds.filter((id) => !existing.has(id))
  if (missing.length > 0) {
    const wrapped = missing.map(() => vault.newPersonKey().wrapped)
    await tx.run(Prisma.sql`select app.add_import_keys(${importId}::uuid, ${missing}::uuid[], ${wrapped}::bytea[])`)
    // Read again: somebody else may have been faster, and then theirs is the key.
    rows = await find()
  }
  return new Map(
    rows.flatMap(({ worker_id: id, wrapped_key: wrapped }): [string, Buffer][] => {
      const key =
        wrapped === null ? null : unopened.open('person_key.wrapped_key', id, () => vault.unwrapPersonKey(wrapped))
      return key === null ? [] : [[id, key]]
    }),
  )
}
