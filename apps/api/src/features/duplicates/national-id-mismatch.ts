import type { Entry } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { compareWithDigits } from '@payung/domain/identity/compare-with-national-id'
import { readNationalIdCellDigits } from '@payung/domain/identity/national-id'
import type { Sex } from '@payung/domain/identity/sex'
import { today } from '../../platform/clock.ts'
import type { UnopenedValues } from '../../platform/unopened-values.ts'

/** How many of the people on the viewer's list have such a NIK, as the list with that filter counts. */
export function countMismatches(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from worker_listing l where l.worker_id in (select worker_id from national_id_mismatch)`
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
  tx: TenantTransaction,
  entry: Entry,
  vault: Vault,
  workerIds: readonly string[],
  unopened: UnopenedValues,
): Promise<void> {
  const people = await tx.rows<NumberedPerson>(Prisma.sql`
    select w.id, w.national_id_cipher, p.blind_index as person_index, w.birth_date::text as birth_date, w.sex
    from worker w join person p on p.id = w.person_id where w.id = any(${[...workerIds]}::uuid[]) and w.tenant_id = ${entry.tenantId}::uuid`)
  const day = today().toString()
  const opened = people.flatMap((person) => {
    const digits = unopened.open('worker.national_id_cipher', person.id, () =>
      vault.openNationalId(person.national_id_cipher, person.person_index),
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
  await tx.run(Prisma.sql`delete from national_id_mismatch
    where worker_id = any(${opened.map(({ id }) => id)}::uuid[]) and worker_id <> all(${ids}::uuid[])`)
  await tx.run(Prisma.sql`
    insert into national_id_mismatch (worker_id, tenant_id, birth_date, sex)
    select f.id, ${entry.tenantId}::uuid, f.birth_date, f.sex
    from unnest(${ids}::uuid[], ${mismatches.map(({ birthDate }) => birthDate)}::boolean[], ${mismatches.map(({ sex }) => sex)}::boolean[]) as f(id, birth_date, sex)
    on conflict (worker_id) do update set tenant_id = excluded.tenant_id, birth_date = excluded.birth_date, sex = excluded.sex`)
}
