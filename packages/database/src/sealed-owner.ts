/**
 * What a sealed value belongs to, told to the cipher as additional data: copied to another row, column or tenant, the value does not open there.
 * The tenant is in it by the key, or named where the key is not a tenant's.
 */
export type Owner = Uint8Array

/** Table and column where a sealed value stands. */
export type SealedPlace =
  | 'check_result.said_cipher'
  | 'claim_heir.national_id_cipher'
  | 'cohort_entry.national_id_cipher'
  | 'cohort_objection.statement_cipher'
  | 'company_application.contact_cipher'
  | 'earlier_benefit.national_id_cipher'
  | 'decree_entry.national_id_cipher'
  | 'heir_account.number_cipher'
  | 'import_file.counts_cipher'
  | 'import_file.layout_cipher'
  | 'import_mapping.mapping_cipher'
  | 'import_repair.reason_cipher'
  | 'import_repair_cell.after_cipher'
  | 'import_repair_cell.before_cipher'
  | 'import_row.cells_cipher'
  | 'import_row.family_card_cipher'
  | 'import_row.national_id_cipher'
  | 'import_row.said_cipher'
  | 'outside_report.family_phone_cipher'
  | 'person_key.wrapped_key'
  | 'worker.family_card_cipher'
  | 'worker.national_id_cipher'
  | 'worker_proposal.changes_cipher'
  | 'worker_version.state_cipher'

/** Sealed, and kept in no column of its own. */
type SealedParcel = 'job.params' | 'bulk preview' | 'list cursor'

/** @param keys what tells the row from every other one of its tenant, and stays as long as the value does */
export function ownerOf(place: SealedPlace | SealedParcel, ...keys: readonly (string | number | bigint)[]): Owner {
  return Buffer.from(`${place} ${keys.join('/')}`)
}
