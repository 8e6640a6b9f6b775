import { Prisma } from '@payung/database/prisma'
import { longestWaiting } from '../../platform/longest-waiting.queries.ts'

/** Whose number differs, but for those whose record somebody has compared with their identity card. */
export const UNCONFIRMED_MISMATCHES = Prisma.sql`(select m.worker_id from national_id_mismatch m where m.confirmed_at is null)`

/** How many of the people on the viewer's list have such a NIK, as the list with that filter counts. */
export function countMismatches(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from worker_listing l where l.worker_id in ${UNCONFIRMED_MISMATCHES}`
}

/** Of them, whoever was registered first: a number differs from the day on which it was entered. */
export function longestMismatch(): Prisma.Sql {
  return longestWaiting(
    { since: Prisma.sql`l.registered_on`, areaCode: Prisma.sql`l.village_code` },
    Prisma.sql`from worker_listing l where l.worker_id in ${UNCONFIRMED_MISMATCHES}`,
  )
}

export function findWorkersToCompare(workerIds: readonly string[], tenantId: string): Prisma.Sql {
  return Prisma.sql`
    select w.id, w.national_id_cipher, p.blind_index as person_index, w.birth_date::text as birth_date, w.sex
    from worker w join person p on p.id = w.person_id where w.id = any(${workerIds}::uuid[]) and w.tenant_id = ${tenantId}::uuid`
}

export function deleteSettledMismatches(openedIds: readonly string[], ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`delete from national_id_mismatch
    where worker_id = any(${openedIds}::uuid[]) and worker_id <> all(${ids}::uuid[])`
}

export function upsertMismatches(
  tenantId: string,
  ids: readonly string[],
  birthDatesDiffer: readonly boolean[],
  sexesDiffer: readonly boolean[],
): Prisma.Sql {
  return Prisma.sql`
    insert into national_id_mismatch (worker_id, tenant_id, birth_date, sex)
    select f.id, ${tenantId}::uuid, f.birth_date, f.sex
    from unnest(${ids}::uuid[], ${birthDatesDiffer}::boolean[], ${sexesDiffer}::boolean[]) as f(id, birth_date, sex)
    on conflict (worker_id) do update set tenant_id = excluded.tenant_id, birth_date = excluded.birth_date, sex = excluded.sex`
}

/** A confirmation is of a birth day, a sex and a number: where one of them is another since, it goes. */
export function forgetOutdatedConfirmations(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    update national_id_mismatch m set confirmed_because = null from worker w
    where w.id = m.worker_id and m.worker_id = any(${ids}::uuid[]) and m.confirmed_at is not null
      and (w.birth_date, w.sex, w.person_id) is distinct from (m.confirmed_birth_date, m.confirmed_sex, m.confirmed_person_id)`
}

/** Of somebody whose number differs; changes nothing of anybody else. By whom and of which facts the database notes itself. */
export function confirmMismatch(workerId: string, because: string): Prisma.Sql {
  return Prisma.sql`update national_id_mismatch set confirmed_because = ${because} where worker_id = ${workerId}::uuid and confirmed_at is null`
}

export function withdrawConfirmation(workerId: string): Prisma.Sql {
  return Prisma.sql`update national_id_mismatch set confirmed_because = null where worker_id = ${workerId}::uuid and confirmed_at is not null`
}

export interface ConfirmationRow {
  readonly worker_id: string
  readonly at: Date
  readonly by_name: string
  readonly because: string
}

export function findConfirmations(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select m.worker_id, m.confirmed_at as at, u.name as by_name, m.confirmed_because as because
    from national_id_mismatch m join app_user u on u.id = m.confirmed_by where m.worker_id = any(${[...workerIds]}::uuid[])`
}
