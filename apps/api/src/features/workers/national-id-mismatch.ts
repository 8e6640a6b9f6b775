import type { Entry } from '@payung/database/entry'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { compareWithDigits } from '@payung/domain/identity/compare-with-national-id'
import { readNationalIdCellDigits } from '@payung/domain/identity/national-id-digits'
import type { Sex } from '@payung/domain/identity/sex'
import { today } from '../../platform/clock.ts'
import type { UnopenedValues } from '../../platform/unopened-values.ts'
import {
  deleteSettledMismatches,
  findWorkersToCompare,
  forgetOutdatedConfirmations,
  upsertMismatches,
} from './national-id-mismatch.queries.ts'

/** A transaction in which sealed values can be opened. */
interface SealedTransaction extends TenantTransaction {
  readonly vault: Vault
}

interface NumberedPerson {
  readonly id: string
  readonly national_id_cipher: Uint8Array
  readonly person_index: Uint8Array
  readonly birth_date: string
  readonly sex: Sex
}

/**
 * Keeps which of these people have a NIK that says another birth date or sex than their record. Only the custodian's own people: the numbers are
 * opened here, once per change, so that a list can be asked for them without opening any. Of a number that does not open nothing new is known.
 */
export async function keepMismatches(
  tx: SealedTransaction,
  entry: Entry,
  workerIds: readonly string[],
  unopened: UnopenedValues,
): Promise<void> {
  const people = await tx.rows<NumberedPerson>(findWorkersToCompare([...workerIds], entry.tenantId))
  const day = today().toString()
  const opened = people.flatMap((person) => {
    const digits = unopened.open('worker.national_id_cipher', person.id, () =>
      tx.vault.openNationalId(person.national_id_cipher, person.person_index),
    )
    return digits === null ? [] : [{ ...person, digits }]
  })
  const mismatches = opened.flatMap((person) => {
    const reading = readNationalIdCellDigits(person.digits, false, day)
    if (typeof reading === 'string') return []
    const paths = compareWithDigits({ birthDate: person.birth_date, sex: person.sex }, reading).map(({ path }) => path)
    return paths.length === 0
      ? []
      : [{ id: person.id, birthDate: paths.includes('birthDate'), sex: paths.includes('sex') }]
  })
  const ids = mismatches.map(({ id }) => id)
  await tx.run(
    deleteSettledMismatches(
      opened.map(({ id }) => id),
      ids,
    ),
  )
  await tx.run(
    upsertMismatches(
      entry.tenantId,
      ids,
      mismatches.map(({ birthDate }) => birthDate),
      mismatches.map(({ sex }) => sex),
    ),
  )
  await tx.run(forgetOutdatedConfirmations(ids))
}
