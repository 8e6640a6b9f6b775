import { Prisma } from '@payung/database/prisma'
import { where } from '../workers/public.ts'

/** One statement, so one snapshot of the list, however long it takes to write it down. */
export function declareExport(conditions: readonly Prisma.Sql[], unmasked: boolean): Prisma.Sql {
  const cipher = unmasked
    ? Prisma.sql`w.national_id_cipher, p.blind_index as person_index`
    : Prisma.sql`null::bytea as national_id_cipher, null::bytea as person_index`
  // A record itself opens only to FULL levels; everybody else stays masked in an unmasked export too.
  const records = unmasked
    ? Prisma.sql`left join (worker w join person p on p.id = w.person_id) on w.id = l.worker_id and l.level = 'FULL'`
    : Prisma.empty
  return Prisma.sql`declare exported no scroll cursor for
    select l.worker_id, l.level, l.custodian_tenant_id, l.registered_by_tenant_id, l.display_name, l.name_order, l.national_id_prefix, l.birth_date,
      l.sex, l.village_code, l.occupation_code, l.welfare_decile, l.income_bracket, l.membership_kind, l.membership_number, l.uncovered_reason,
      l.status, l.registered_on, l.citizenship, ${cipher}
    from worker_listing l ${records} ${where(conditions)} order by l.name_order, l.worker_id`
}

export function fetchExported(rows: number): Prisma.Sql {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from exported`
}

export function countExported(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from worker_listing l ${where(conditions)}`
}

/** Of a programme that the viewer sees, by which a list was narrowed. */
export function findProgrammeName(id: string): Prisma.Sql {
  return Prisma.sql`select name from programme where id = ${id}::uuid`
}
