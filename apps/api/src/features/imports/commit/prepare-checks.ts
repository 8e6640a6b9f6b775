import { ownerOf } from '@payung/database/sealed-owner'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { UnopenedValues } from '../../../platform/unopened-values.ts'

import type { Importer } from '../import-tools.ts'
import { findRowsToCheck, sealCheckedRows } from './prepare-checks.queries.ts'
import { saidOf } from './sealed-said.ts'

const AT_ONCE = 500

interface SaidRow {
  readonly row_number: number
  readonly worker_id: string
  readonly said_cipher: Uint8Array
}

/**
 * Seals what a register says of somebody anew: in the file it belongs to its row, from now on to the record. What does not open is set aside, and
 * noted as it is.
 *
 * @returns the row up to which it came: null at the end
 */
export async function prepareChecks(
  tx: TenantTransaction,
  vault: Vault,
  importer: Importer,
  importId: string,
  afterRow: number,
): Promise<number | null> {
  const rows = await tx.rows<SaidRow>(findRowsToCheck(importId, afterRow, AT_ONCE))
  const unopened = new UnopenedValues()
  const sealed = rows.map(({ row_number: row, worker_id, said_cipher }) => {
    const text = unopened.open('import_row.said_cipher', `${importId}/${row}`, () =>
      vault.openForTenant(importer.tenantId, ownerOf('import_row.said_cipher', importId, row), said_cipher),
    )
    return text === null ? null : vault.sealForTenant(importer.tenantId, saidOf(worker_id, importId), text)
  })
  await tx.run(
    sealCheckedRows(
      rows.map(({ row_number }) => row_number),
      sealed,
      importId,
    ),
  )
  await unopened.setAside(tx, importer)
  return rows.length < AT_ONCE ? null : (rows.at(-1)?.row_number ?? null)
}
