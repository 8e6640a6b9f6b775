import { Prisma } from '@payung/database/prisma'

export interface PriorityRow {
  readonly programme_id: string
  readonly version: number
  readonly criteria: unknown
  readonly effective_from: string
  readonly note: string | null
  readonly saved_at: Date
  readonly used_at: Date | null
  readonly saved_by: string | null
  readonly saved_by_name: string | null
  readonly saved_by_email: string | null
}

/** Newest version first. */
export function findPriorities(programmeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select v.programme_id, v.version, v.criteria, v.effective_from::text, v.note, v.saved_at, v.used_at, u.id as saved_by,
      u.name as saved_by_name, u.email as saved_by_email
    from priority_version v left join app_user u on u.id = v.saved_by
    where v.programme_id = any(${[...programmeIds]}::uuid[]) order by v.version desc`
}
