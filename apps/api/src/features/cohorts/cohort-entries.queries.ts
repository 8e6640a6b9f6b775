import { Prisma } from '@payung/database/prisma'

/** A member as they were at the lock: what an export writes and a decree's annex is made of. */
export interface CohortEntryRow {
  readonly entry_no: number
  readonly worker_id: string
  readonly person_id: bigint
  readonly national_id_cipher: Uint8Array
  /** What the sealed NIK opens with; null where the person is no longer the viewer's to see. */
  readonly person_index: Uint8Array | null
  readonly national_id_prefix: string
  readonly name: string
  readonly birth_place: string | null
  readonly birth_date: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly village_code: string
  readonly occupation_code: string | null
  readonly area_code: string
  readonly place: number
  readonly points: number
}

/** In the order of their numbers, read piece by piece however many there are. */
export function declareEntries(cohortId: string): Prisma.Sql {
  return Prisma.sql`declare entries no scroll cursor for
    select e.entry_no, e.worker_id, e.person_id, e.national_id_cipher, p.blind_index as person_index, e.national_id_prefix, e.name, e.birth_place, e.birth_date::text, e.sex, e.address, e.rt,
      e.rw, e.village_code, e.occupation_code, e.area_code, e.place, e.points
    from cohort_entry e left join person p on p.id = e.person_id where e.cohort_id = ${cohortId}::uuid order by e.entry_no`
}

export function fetchEntries(rows: number): Prisma.Sql {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from entries`
}
