import { Prisma } from '@payung/database/prisma'
import type { FactColumns } from '../../workers/public.ts'

/** What a staged row says of a person, as `import_row` holds it: the columns of the record that files speak of. */
export interface StagedFacts
  extends Pick<
    FactColumns,
    | 'birth_place'
    | 'address'
    | 'rt'
    | 'rw'
    | 'phone'
    | 'occupation_code'
    | 'welfare_decile'
    | 'welfare_source'
    | 'membership_number'
    | 'public_service'
    | 'citizenship'
    | 'notes'
  > {
  /** These four are null in a row that says nothing of the record, as an answer of an insurer. */
  readonly name: string | null
  readonly birth_date: string | null
  readonly sex: FactColumns['sex'] | null
  readonly village_code: string | null
  /** Of the NIK in the row; its card opens by it. */
  readonly blind_index: Uint8Array
  readonly family_card_cipher: Uint8Array | null
}

export const STAGED_FACTS = Prisma.sql`blind_index, family_card_cipher, name, birth_place, birth_date::text as birth_date, sex, address, rt, rw, village_code,
  phone, occupation_code, welfare_decile::int as welfare_decile, welfare_source, membership_number, public_service, citizenship, notes`

/** The same by the names of the fields; the family card stays sealed, and is not among them. */
export function factsSaid(row: StagedFacts) {
  return {
    name: row.name,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    sex: row.sex,
    address: row.address,
    rt: row.rt,
    rw: row.rw,
    villageCode: row.village_code,
    phone: row.phone,
    occupationCode: row.occupation_code,
    welfareDecile: row.welfare_decile,
    welfareSource: row.welfare_source,
    membershipNumber: row.membership_number,
    publicService: row.public_service,
    citizenship: row.citizenship,
    notes: row.notes,
  }
}
