import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type { UnopenedValues } from '../../../platform/unopened-values.ts'
import { addImportKeys, findKeysOfWorkers } from './keys-of-records.queries.ts'

interface RecordKey {
  readonly worker_id: string
  readonly tenant_id: string
  readonly person_id: bigint
  readonly wrapped_key: Uint8Array | null
  readonly is_there: boolean
}

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
  const find = () => tx.rows<RecordKey>(findKeysOfWorkers([...workerIds]))
  let rows = await find()
  const missing = rows.filter((row) => !row.is_there)
  if (missing.length > 0) {
    const ids = missing.map(({ worker_id: id }) => id)
    const wrapped = missing.map((row) => vault.newPersonKey(row.tenant_id, row.person_id).wrapped)
    await tx.run(addImportKeys(importId, ids, wrapped))
    // Read again: somebody else may have been faster, and then theirs is the key.
    rows = await find()
  }
  return new Map(
    rows.flatMap(({ worker_id: id, tenant_id, person_id, wrapped_key: wrapped }): [string, Buffer][] => {
      const key =
        wrapped === null
          ? null
          : unopened.open('person_key.wrapped_key', id, () => vault.unwrapPersonKey(tenant_id, person_id, wrapped))
      return key === null ? [] : [[id, key]]
    }),
  )
}
