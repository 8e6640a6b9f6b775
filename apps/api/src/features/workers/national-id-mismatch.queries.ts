import { Prisma } from '@payung/database/prisma'
import { longestWaiting } from '../../platform/longest-waiting.queries.ts'

/** How many of the people on the viewer's list have such a NIK, as the list with that filter counts. */
export function countMismatches(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from worker_listing l where l.worker_id in (select worker_id from national_id_mismatch)`
}

/** Of them, whoever was registered first: a number differs from the day on which it was entered. */
export function longestMismatch(): Prisma.Sql {
  return longestWaiting(
    { since: Prisma.sql`l.registered_on`, areaCode: Prisma.sql`l.village_code` },
    Prisma.sql`from worker_listing l where l.worker_id in (select worker_id from national_id_mismatch)`,
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
