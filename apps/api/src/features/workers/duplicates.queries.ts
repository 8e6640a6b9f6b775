import { Prisma } from '@payung/database/prisma'

export interface DuplicateCandidate {
  readonly worker_id: string
  readonly display_name: string
  readonly national_id_prefix: string
  readonly birth_date: string
  readonly village_code: string
  readonly same_national_id: boolean
  readonly name_search: string
}

export interface SoughtDuplicates {
  readonly blindIndexes: readonly Buffer[] | null
  /** Search key; '' where no name is known yet. */
  readonly nameKey: string
  /** The birth date as given and with day and month swapped. */
  readonly birthDays: readonly string[]
  readonly villageCode: string | null
}

const CANDIDATES_MAX = 200

/**
 * People whom the viewer reads in full and who share the NIK, a birth date, or the village and a like name. Found by indexes on the first two
 * and the village; the likeness of names only weighs what was found, because under row-level security it could never find.
 */
export function findDuplicateCandidates(sought: SoughtDuplicates): Prisma.Sql {
  const sources = [
    ...(sought.blindIndexes === null
      ? []
      : [
          Prisma.sql`select l.worker_id, true as same from worker_listing l
          where l.level = 'FULL' and l.worker_id in (select app.find_worker_by_index(${[...sought.blindIndexes]}::bytea[]))`,
        ]),
    ...(sought.birthDays.length === 0 || sought.nameKey === ''
      ? []
      : [
          Prisma.sql`select l.worker_id, false as same from worker_listing l
          where l.level = 'FULL' and l.birth_date = any(${[...sought.birthDays]}::date[])`,
        ]),
    ...(sought.villageCode === null || sought.nameKey === ''
      ? []
      : [
          Prisma.sql`select l.worker_id, false as same from worker_listing l
          where l.level = 'FULL' and l.village_code collate "C" = ${sought.villageCode} and similarity(l.name_search, ${sought.nameKey}) >= 0.6`,
        ]),
  ]
  const all =
    sources.length === 0
      ? Prisma.sql`select null::uuid as worker_id, false as same where false`
      : Prisma.join(sources, ' union all ')
  return Prisma.sql`
    with found as (select worker_id, bool_or(same) as same from (${all}) s group by worker_id)
    select l.worker_id, l.display_name, l.national_id_prefix, l.birth_date::text as birth_date, l.village_code, found.same as same_national_id,
      l.name_search
    from found join worker_listing l on l.worker_id = found.worker_id
    order by found.same desc, similarity(l.name_search, ${sought.nameKey}) desc, l.worker_id limit ${Prisma.raw(String(CANDIDATES_MAX))}`
}
