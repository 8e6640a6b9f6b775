import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'

/** Writes down in both logs that an auditor opens the people of a copy; false where that is not theirs to do. */
export function examinePeopleOfCopy(copyId: string, reason: string): Prisma.Sql {
  return Prisma.sql`select app.examine_copy(${copyId}::uuid, ${reason}) as is_open`
}

/** Which of these copies the viewer may open the people of. */
export function findExaminableCopies(copyIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id from unnest(${[...copyIds]}::uuid[]) c(id) where app.may_examine_copy(c.id)`
}

/** Somebody whom a decree names, as an auditor of the company sees them. */
export interface ExaminedPersonRow {
  readonly entry_no: number
  readonly initials: string
  readonly district_code: string
  readonly occupation_code: string | null
  readonly change: 'DESIGNATE' | 'ADD' | 'REMOVE' | 'REPLACE' | 'CORRECT'
}

/** In the order of the annex. The database answers nobody before both logs say that they are read. */
export function listExaminedPeople(copyId: string, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null
      ? Prisma.empty
      : Prisma.sql`where p.entry_no ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}::int`
  return Prisma.sql`select p.entry_no, p.initials, p.district_code, p.occupation_code, p.change from app.examined_people(${copyId}::uuid) p ${beyond}
    order by p.entry_no ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

export function countExaminedPeople(copyId: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from app.examined_people(${copyId}::uuid)`
}
