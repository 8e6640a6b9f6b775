import { type Owner, ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'

/** One act of repairing. */
interface RepairAct {
  readonly importId: string
  readonly number: number
}

/** A cell as one act found it, or as it left it. */
export function repairedCellOf(
  side: 'before' | 'after',
  { importId, number, row, column }: RepairAct & { readonly row: number; readonly column: number },
): Owner {
  return ownerOf(`import_repair_cell.${side}_cipher`, importId, row, column, number)
}

const reasonOf = ({ importId, number }: RepairAct) => ownerOf('import_repair.reason_cipher', importId, number)

export function sealReason(vault: Vault, tenantId: string, act: RepairAct, reason: string): Buffer {
  return vault.sealForTenant(tenantId, reasonOf(act), reason)
}

/** @throws UnopenedError */
export function openReason(vault: Vault, tenantId: string, act: RepairAct, sealed: Uint8Array): string {
  return vault.openForTenant(tenantId, reasonOf(act), sealed)
}
