import type { SealedPlace } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { UNREADABLE, type UnopenedValues } from '../../platform/unopened-values.ts'

interface Opening {
  readonly vault: Vault
  readonly unopened: UnopenedValues
}

interface SealedNumber {
  readonly worker_id: string
  readonly national_id_cipher: Uint8Array
  readonly person_index: Uint8Array
  readonly national_id_prefix: string | null
}

/** The whole NIK for a file. A number that does not open is masked and marked, so that the file has everybody all the same. */
export function exportedNationalId({ vault, unopened }: Opening, place: SealedPlace, row: SealedNumber): string {
  const digits = unopened.open(place, row.worker_id, () =>
    vault.openNationalId(row.national_id_cipher, row.person_index),
  )
  return digits ?? `${maskNationalId(row.national_id_prefix ?? '')} ${UNREADABLE}`
}
